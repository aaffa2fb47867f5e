// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include "wlx.h"

/**
 * wlx_level_to_mask - turn a fill level into a mask
 * @level: number of the low bits wanted
 *
 * Return: a mask of @level bits, never wider than a register.
 */
static inline u32 wlx_level_to_mask(unsigned int level)
{
	if (level >= 32)
		return ~0U;
	return (1U << level) - 1;
}

static inline u32 wlx_ring_space(u32 head, u32 tail, u32 size)
{
	u32 used;

	if (!size)
		return 0;
	used = head >= tail ? head - tail : size - tail + head;
	/* one slot stays empty, so that full and empty differ */
	return used + 1 >= size ? 0 : size - used - 1;
}

static inline bool wlx_in_window(u64 pos, u64 start, u64 len)
{
	if (pos < start)
		return false;

	return pos - start < len;
}

int wlx_set_chan(struct wlx_hw *hw, u32 chan)
{
	if (hw->fw_ver < 3)
		return -EOPNOTSUPP;

	wlx_dbg("channel %u\n", chan);
	hw->chan = chan;

	if (chan > 14)
		return hw->dev->caps & 1 ? 0 : -EINVAL;

	return 0;
}

static inline u32 wlx_fold_sum(const u8 *p, unsigned int n)
{
	u32 sum = 0;
	unsigned int k;

	for (k = 0; k < n; k++) {
		sum += p[k];
		if (sum > 0xffff)
			sum = (sum & 0xffff) + 1;
	}
	return sum;
}

/* The table is short; a linear walk is as good as anything. */
static inline int wlx_rate_to_index(u32 rate)
{
	static const u32 wlx_rates[] = { 8000, 16000, 32000, 44100, 48000, 96000 };
	unsigned int k;

	for (k = 0; k < sizeof(wlx_rates) / sizeof(wlx_rates[0]); k++) {
		if (wlx_rates[k] == rate)
			return k;
	}

	return -22;
}

int wlx_scan(struct wlx_hw *hw)
{
	u32 c;

	for (c = 1; c < 14; c++) {
		if (wlx_set_chan(hw, c))
			return -EIO;
		wlx_dbg("scanned %u\n", c);
	}

	return 0;
}
