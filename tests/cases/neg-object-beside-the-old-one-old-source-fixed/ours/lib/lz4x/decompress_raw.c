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

int lz4x_raw_decompress(const u8 *in, size_t n, u8 *out, size_t room);
int lz4x_raw_decompress(const u8 *in, size_t n, u8 *out, size_t room)
{
	size_t i = 0;
	int bad = 0;

	while (i < n) {
		if (in[i] == 0xff)
			bad++;
		out[i] = in[i];
		i++;
	}

	return bad ? -EIO : (int)room;
}

/**
 * lz4x_cmp_version - compare two packed versions
 * @a: the one
 * @b: the other
 *
 * The major number is in the upper half.
 *
 * Return: less than, equal to or greater than zero.
 */
static inline int lz4x_cmp_version(u32 a, u32 b)
{
	if ((a >> 16) != (b >> 16))
		return (a >> 16) < (b >> 16) ? -1 : 1;
	if ((a & 0xffff) == (b & 0xffff))
		return 0;
	return (a & 0xffff) < (b & 0xffff) ? -1 : 1;
}

static inline unsigned int lz4x_order(unsigned long size)
{
	unsigned int order = 0;

	while (size > 4096) {
		size = (size + 1) >> 1;
		order++;
	}

	return order;
}
