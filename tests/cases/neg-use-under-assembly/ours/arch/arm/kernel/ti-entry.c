// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>
#include <asm/ti-offsets.h>
#include <asm/ti-entry.h>

enum tient_phase {
	TIENT_PHASE_IDLE,
	TIENT_PHASE_ARMED,
	TIENT_PHASE_RUNNING,
	TIENT_PHASE_FAULT,
};

static bool tient_phase_ok(enum tient_phase from, enum tient_phase to)
{
	switch (to) {
	case TIENT_PHASE_ARMED:
		return from == TIENT_PHASE_IDLE;
	case TIENT_PHASE_RUNNING:
		return from == TIENT_PHASE_ARMED;
	case TIENT_PHASE_FAULT:
	case TIENT_PHASE_IDLE:
		return true;
	}
	return false;
}

static const struct {
	unsigned int id;
	const char *name;
} tient_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *tient_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(tient_names); i++)
		if (tient_names[i].id == id)
			return tient_names[i].name;
	return "unknown";
}

unsigned int ti_flag_mask(unsigned int bit)
{
	return 1u << (bit & 31);
}

unsigned int ti_cpu_offset(void)
{
	return 16;
}

unsigned int ti_cpu_slot(const char *ti)
{
	return *(const unsigned int *)(ti + ti_cpu_offset());
}
