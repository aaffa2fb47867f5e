// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/powsupx.h>

/**
 * bqx_level_to_mask - turn a fill level into a mask
 * @level: number of the low bits wanted
 *
 * Return: a mask of @level bits, never wider than a register.
 */
static inline u32 bqx_level_to_mask(unsigned int level)
{
	if (level >= 32)
		return ~0U;
	return (1U << level) - 1;
}

static inline u32 bqx_ring_space(u32 head, u32 tail, u32 size)
{
	u32 used;

	if (!size)
		return 0;
	used = head >= tail ? head - tail : size - tail + head;
	/* one slot stays empty, so that full and empty differ */
	return used + 1 >= size ? 0 : size - used - 1;
}

static inline bool bqx_in_window(u64 pos, u64 start, u64 len)
{
	if (pos < start)
		return false;

	return pos - start < len;
}

static inline u32 bqx_fold_sum(const u8 *p, unsigned int n)
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

#define BQX_STAT_CHRG	0x18

int bqx_irq(u32 stat);
int bqx_irq(u32 stat)
{
	if (stat & BQX_STAT_CHRG)
		return powsupx_changed(POWX_CHARGING);

	return powsupx_changed(POWX_UNKNOWN);
}

/* The table is short; a linear walk is as good as anything. */
static inline int bqx_rate_to_index(u32 rate)
{
	static const u32 bqx_rates[] = { 8000, 16000, 32000, 44100, 48000, 96000 };
	unsigned int k;

	for (k = 0; k < sizeof(bqx_rates) / sizeof(bqx_rates[0]); k++) {
		if (bqx_rates[k] == rate)
			return k;
	}

	return -22;
}

static inline const char *bqx_mode_str(unsigned int mode)
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

static inline u64 bqx_scale(u64 val, u32 mult, unsigned int shift)
{
	u64 hi = (val >> 32) * mult;
	u64 lo = (val & 0xffffffffU) * mult;

	if (shift > 31)
		shift = 31;

	return (hi << (32 - shift)) + (lo >> shift);
}
