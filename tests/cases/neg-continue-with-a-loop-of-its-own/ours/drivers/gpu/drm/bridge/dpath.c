// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include "dpath.h"

/**
 * dpath_level_to_mask - turn a fill level into a mask
 * @level: number of the low bits wanted
 *
 * Return: a mask of @level bits, never wider than a register.
 */
static inline u32 dpath_level_to_mask(unsigned int level)
{
	if (level >= 32)
		return ~0U;
	return (1U << level) - 1;
}

static inline u32 dpath_ring_space(u32 head, u32 tail, u32 size)
{
	u32 used;

	if (!size)
		return 0;
	used = head >= tail ? head - tail : size - tail + head;
	/* one slot stays empty, so that full and empty differ */
	return used + 1 >= size ? 0 : size - used - 1;
}

static inline bool dpath_in_window(u64 pos, u64 start, u64 len)
{
	if (pos < start)
		return false;

	return pos - start < len;
}

static int dpath_bring_up_lane(struct dpath *dp, unsigned int i)
{
		struct dlane *ln = &dp->lane[i];
		int ret = 0;

		ln->swing = 1;
		ln->pre = 0;

		/* training pattern one */
		dpath_write(dp, i, 0x21);
		if (!dpath_locked(dp, i))
			ret = -EIO;

		dpath_write(dp, i, 0x22);
		ln->trained = true;

	return ret;
}

int dpath_bring_up(struct dpath *dp)
{
	unsigned int i;
	int ret = 0;

	for (i = 0; i < dp->nr_lanes && !ret; i++)
		ret = dpath_bring_up_lane(dp, i);

	return ret;
}

/* The table is short; a linear walk is as good as anything. */
static inline int dpath_rate_to_index(u32 rate)
{
	static const u32 dpath_rates[] = { 8000, 16000, 32000, 44100, 48000, 96000 };
	unsigned int k;

	for (k = 0; k < sizeof(dpath_rates) / sizeof(dpath_rates[0]); k++) {
		if (dpath_rates[k] == rate)
			return k;
	}

	return -22;
}

static inline const char *dpath_mode_str(unsigned int mode)
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

static inline u64 dpath_scale(u64 val, u32 mult, unsigned int shift)
{
	u64 hi = (val >> 32) * mult;
	u64 lo = (val & 0xffffffffU) * mult;

	if (shift > 31)
		shift = 31;

	return (hi << (32 - shift)) + (lo >> shift);
}
