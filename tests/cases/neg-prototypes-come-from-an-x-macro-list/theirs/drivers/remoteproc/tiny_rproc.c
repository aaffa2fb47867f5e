// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/rproc.h>

#ifdef CONFIG_DEBUG_FS
static u32 tiny_rproc_dbg_hits;
static u32 tiny_rproc_dbg_misses;

static void tiny_rproc_dbg_account(bool hit)
{
	if (hit)
		tiny_rproc_dbg_hits++;
	else
		tiny_rproc_dbg_misses++;
}
#else
static inline void tiny_rproc_dbg_account(bool hit) { }
#endif

static const struct {
	u16 id;
	u8 rev;
	const char *label;
} tiny_rproc_quirk_table[] = {
	{ 0x0102, 1, "first silicon" },
	{ 0x0102, 3, "short fifo" },
	{ 0x0210, 0, "no burst" },
};

static int tiny_rproc_quirk_index(u16 id, u8 rev)
{
	int i;

	for (i = 0; i < 3; i++) {
		if (tiny_rproc_quirk_table[i].id == id && tiny_rproc_quirk_table[i].rev == rev)
			return i;
	}
	return -1;
}

struct tiny_rproc {
	struct rproc rproc;
	int (*op)(struct rproc *);
};

int tiny_rproc_start(struct tiny_rproc *t)
{
	int ret = rproc_boot(&t->rproc);

	if (ret)
		return ret;
	t->op = rproc_kick;
	return t->op(&t->rproc);
}

/**
 * tiny_rproc_scale - turn raw units into thousandths
 * @raw: what the hardware says
 * @shift: fraction bits of @raw
 *
 * Return: the value, rounded down.
 */
static u64 tiny_rproc_scale(u32 raw, unsigned int shift)
{
	u64 v = (u64)raw * 1000;

	if (shift >= 32)
		return 0;
	return v >> shift;
}

enum tiny_rproc_stage {
	TINY_RPROC_STAGE_IDLE,
	TINY_RPROC_STAGE_ARMED,
	TINY_RPROC_STAGE_RUNNING,
	TINY_RPROC_STAGE_DRAINED,
};

static const char *tiny_rproc_stage_name(enum tiny_rproc_stage st)
{
	switch (st) {
	case TINY_RPROC_STAGE_IDLE:
		return "idle";
	case TINY_RPROC_STAGE_ARMED:
		return "armed";
	case TINY_RPROC_STAGE_RUNNING:
		return "running";
	case TINY_RPROC_STAGE_DRAINED:
		return "drained";
	}
	return "?";
}
