// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/module.h>
#include "common.h"

/**
 * mtk_pll_level_to_mask - turn a fill level into a mask
 * @level: number of the low bits wanted
 *
 * Return: a mask of @level bits, never wider than a register.
 */
static inline u32 mtk_pll_level_to_mask(unsigned int level)
{
	if (level >= 32)
		return ~0U;
	return (1U << level) - 1;
}

static inline u32 mtk_pll_ring_space(u32 head, u32 tail, u32 size)
{
	u32 used;

	if (!size)
		return 0;
	used = head >= tail ? head - tail : size - tail + head;
	/* one slot stays empty, so that full and empty differ */
	return used + 1 >= size ? 0 : size - used - 1;
}

static inline bool mtk_pll_in_window(u64 pos, u64 start, u64 len)
{
	if (pos < start)
		return false;

	return pos - start < len;
}

static inline u32 mtk_pll_fold_sum(const u8 *p, unsigned int n)
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

int mtk_pll_start(struct mtk_unit *u)
{
	u->on = true;
	return 0;
}
EXPORT_SYMBOL_GPL(mtk_pll_start);

/**
 * mtk_unit_set_freq - set the frequency of a unit
 * @u: the unit
 * @freq: in Hz
 */
int mtk_unit_set_freq(struct mtk_unit *u, u32 freq)
{
	if (!freq)
		return -EINVAL;
	u->freq = freq;
	return u->on ? 0 : -EINVAL;
}
EXPORT_SYMBOL_GPL(mtk_unit_set_freq);

/* The table is short; a linear walk is as good as anything. */
static inline int mtk_pll_rate_to_index(u32 rate)
{
	static const u32 mtk_pll_rates[] = { 8000, 16000, 32000, 44100, 48000, 96000 };
	unsigned int k;

	for (k = 0; k < sizeof(mtk_pll_rates) / sizeof(mtk_pll_rates[0]); k++) {
		if (mtk_pll_rates[k] == rate)
			return k;
	}

	return -22;
}

static inline const char *mtk_pll_mode_str(unsigned int mode)
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
