// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include "rtask.h"

static inline u32 rtask_ring_space(u32 head, u32 tail, u32 size)
{
	u32 used;

	if (!size)
		return 0;
	used = head >= tail ? head - tail : size - tail + head;
	/* one slot stays empty, so that full and empty differ */
	return used + 1 >= size ? 0 : size - used - 1;
}

static inline bool rtask_in_window(u64 pos, u64 start, u64 len)
{
	if (pos < start)
		return false;

	return pos - start < len;
}

static inline u32 rtask_fold_sum(const u8 *p, unsigned int n)
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

int rtask_switch(struct rtask *prev, struct rtask *next)
{
	u32 delta = next->stamp - prev->stamp;
	u64 *acct = &prev->acct;

	prev->runs++;
	*acct += delta;
	rtask_note(prev, *acct);

	next->cpu = prev->cpu;
	if (next->pinned)
		next->cpu = next->home;

	/* let the tick see the new one */
	rtask_note(next, next->cpu);

	return next->cpu;
}

static inline u64 rtask_scale(u64 val, u32 mult, unsigned int shift)
{
	u64 hi = (val >> 32) * mult;
	u64 lo = (val & 0xffffffffU) * mult;

	if (shift > 31)
		shift = 31;

	return (hi << (32 - shift)) + (lo >> shift);
}

/**
 * rtask_cmp_version - compare two packed versions
 * @a: the one
 * @b: the other
 *
 * The major number is in the upper half.
 *
 * Return: less than, equal to or greater than zero.
 */
static inline int rtask_cmp_version(u32 a, u32 b)
{
	if ((a >> 16) != (b >> 16))
		return (a >> 16) < (b >> 16) ? -1 : 1;
	if ((a & 0xffff) == (b & 0xffff))
		return 0;
	return (a & 0xffff) < (b & 0xffff) ? -1 : 1;
}

static inline unsigned int rtask_order(unsigned long size)
{
	unsigned int order = 0;

	while (size > 4096) {
		size = (size + 1) >> 1;
		order++;
	}

	return order;
}
