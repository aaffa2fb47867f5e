// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/rproc.h>

#define COREDUMP_FIELD_SHIFT	4
#define COREDUMP_FIELD_MASK	0x0fu

static u32 coredump_field_set(u32 reg, u32 val)
{
	reg &= ~(COREDUMP_FIELD_MASK << COREDUMP_FIELD_SHIFT);
	reg |= (val & COREDUMP_FIELD_MASK) << COREDUMP_FIELD_SHIFT;
	return reg;
}

static u32 coredump_field_get(u32 reg)
{
	return (reg >> COREDUMP_FIELD_SHIFT) & COREDUMP_FIELD_MASK;
}

enum coredump_stage {
	COREDUMP_STAGE_IDLE,
	COREDUMP_STAGE_ARMED,
	COREDUMP_STAGE_RUNNING,
	COREDUMP_STAGE_DRAINED,
};

static const char *coredump_stage_name(enum coredump_stage st)
{
	switch (st) {
	case COREDUMP_STAGE_IDLE:
		return "idle";
	case COREDUMP_STAGE_ARMED:
		return "armed";
	case COREDUMP_STAGE_RUNNING:
		return "running";
	case COREDUMP_STAGE_DRAINED:
		return "drained";
	}
	return "?";
}

int rproc_restart(struct rproc *rproc)
{
	int ret = rproc_halt(rproc);

	return ret ? ret : rproc_boot(rproc);
}
