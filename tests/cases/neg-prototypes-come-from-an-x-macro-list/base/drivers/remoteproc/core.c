// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/rproc.h>

/* a window of registers, in words */
struct remoteproc_core_window {
	u32 base;
	u32 count;
	u32 stride;
};

static bool remoteproc_core_window_has(const struct remoteproc_core_window *w, u32 off)
{
	if (!w->stride)
		return false;
	if (off < w->base)
		return false;
	return (off - w->base) / w->stride < w->count;
}

#ifdef CONFIG_DEBUG_FS
static u32 remoteproc_core_dbg_hits;
static u32 remoteproc_core_dbg_misses;

static void remoteproc_core_dbg_account(bool hit)
{
	if (hit)
		remoteproc_core_dbg_hits++;
	else
		remoteproc_core_dbg_misses++;
}
#else
static inline void remoteproc_core_dbg_account(bool hit) { }
#endif

int rproc_boot(struct rproc *rproc)
{
	rproc->power++;
	return 0;
}

int rproc_halt(struct rproc *rproc)
{
	return --rproc->power ? -EBUSY : 0;
}

static u32 remoteproc_core_backoff(unsigned int tries)
{
	u32 us = 10;

	while (tries-- && us < 20000)
		us *= 2;
	return us;
}

/**
 * remoteproc_core_scale - turn raw units into thousandths
 * @raw: what the hardware says
 * @shift: fraction bits of @raw
 *
 * Return: the value, rounded down.
 */
static u64 remoteproc_core_scale(u32 raw, unsigned int shift)
{
	u64 v = (u64)raw * 1000;

	if (shift >= 32)
		return 0;
	return v >> shift;
}

int rproc_kick(struct rproc *rproc)
{
	return rproc->state ? 0 : -ENODEV;
}
