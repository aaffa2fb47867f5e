// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/module.h>
#include "common.h"

/**
 * mtk_clk_level_to_mask - turn a fill level into a mask
 * @level: number of the low bits wanted
 *
 * Return: a mask of @level bits, never wider than a register.
 */
static inline u32 mtk_clk_level_to_mask(unsigned int level)
{
	if (level >= 32)
		return ~0U;
	return (1U << level) - 1;
}

static inline u32 mtk_clk_ring_space(u32 head, u32 tail, u32 size)
{
	u32 used;

	if (!size)
		return 0;
	used = head >= tail ? head - tail : size - tail + head;
	/* one slot stays empty, so that full and empty differ */
	return used + 1 >= size ? 0 : size - used - 1;
}

static inline bool mtk_clk_in_window(u64 pos, u64 start, u64 len)
{
	if (pos < start)
		return false;

	return pos - start < len;
}

static inline u32 mtk_clk_fold_sum(const u8 *p, unsigned int n)
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

int mtk_clk_start(struct mtk_unit *u)
{
	u->on = true;
	return 0;
}
EXPORT_SYMBOL_GPL(mtk_clk_start);

/* The table is short; a linear walk is as good as anything. */
static inline int mtk_clk_rate_to_index(u32 rate)
{
	static const u32 mtk_clk_rates[] = { 8000, 16000, 32000, 44100, 48000, 96000 };
	unsigned int k;

	for (k = 0; k < sizeof(mtk_clk_rates) / sizeof(mtk_clk_rates[0]); k++) {
		if (mtk_clk_rates[k] == rate)
			return k;
	}

	return -22;
}

static inline const char *mtk_clk_mode_str(unsigned int mode)
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
