// SPDX-License-Identifier: GPL-2.0
#include <linux/csum.h>

#define TAP_RING_SIZE 64
#define TAP_RING_MASK (TAP_RING_SIZE - 1)

static unsigned int tap_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & TAP_RING_MASK;
}

static bool tap_ring_full(unsigned int head, unsigned int tail)
{
	return tap_ring_space(head, tail) == 0;
}

static u16 tap_fold(u32 sum)
{
	return (u16)(sum ^ (sum >> 16));
}

static u16 tap_each(const u32 *sums, unsigned int n,
			 u16 (*csum_fold)(u32 sum))
{
	u16 acc = 0;

	while (n--)
		acc ^= csum_fold(*sums++);
	return acc;
}

u16 tap_pair(u32 a, u32 b)
{
	u16 (*csum_fold)(u32) = tap_fold;
	u32 both[2] = { a, b };

	if (a == b)
		return csum_fold(a);
	return tap_each(both, ARRAY_SIZE(both), csum_fold);
}

u16 tap_csum(u32 a, u32 b)
{
	return tap_fold(csum_add(a, b));
}
