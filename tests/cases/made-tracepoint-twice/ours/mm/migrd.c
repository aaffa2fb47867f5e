// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <trace/events/migrd.h>

/**
 * migrd_level_to_mask - turn a fill level into a mask
 * @level: number of the low bits wanted
 *
 * Return: a mask of @level bits, never wider than a register.
 */
static inline u32 migrd_level_to_mask(unsigned int level)
{
	if (level >= 32)
		return ~0U;
	return (1U << level) - 1;
}

static inline u32 migrd_ring_space(u32 head, u32 tail, u32 size)
{
	u32 used;

	if (!size)
		return 0;
	used = head >= tail ? head - tail : size - tail + head;
	/* one slot stays empty, so that full and empty differ */
	return used + 1 >= size ? 0 : size - used - 1;
}

static inline bool migrd_in_window(u64 pos, u64 start, u64 len)
{
	if (pos < start)
		return false;

	return pos - start < len;
}

int migrd_run(int nid, unsigned long nr);
int migrd_run(int nid, unsigned long nr)
{
	int ret = 0;

	trace_migrd_wake(nid);
	trace_migrd_start(nr, nid);
	if (!nr) {
		trace_migrd_throttle(nid);
		ret = -ENOENT;
	}
	trace_migrd_done(nr, ret);
	trace_migrd_sleep(nid);

	return ret;
}

static inline const char *migrd_mode_str(unsigned int mode)
{
	switch (mode) {
	case 0:
		return "off";
	case 1:
		return "standby";
	case 2:
		return "active";
	default:
		return "unknown";
	}
}

static inline u64 migrd_scale(u64 val, u32 mult, unsigned int shift)
{
	u64 hi = (val >> 32) * mult;
	u64 lo = (val & 0xffffffffU) * mult;

	if (shift > 31)
		shift = 31;

	return (hi << (32 - shift)) + (lo >> shift);
}

int migrd_stop(int nid);
int migrd_stop(int nid)
{
	if (nid < 0)
		return -EINVAL;
	return 0;
}
