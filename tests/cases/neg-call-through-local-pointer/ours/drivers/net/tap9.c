// SPDX-License-Identifier: GPL-2.0
#include <linux/csum9.h>

#define TAP9_RING_SIZE 64
#define TAP9_RING_MASK (TAP9_RING_SIZE - 1)

static unsigned int tap9_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & TAP9_RING_MASK;
}

static bool tap9_ring_full(unsigned int head, unsigned int tail)
{
	return tap9_ring_space(head, tail) == 0;
}
static u16 tap9_fold(u32 sum)
{
	return (u16)(sum ^ (sum >> 16));
}

static u16 tap9_each(const u32 *sums, unsigned int n,
			 u16 (*csum_fold9)(u32 sum))
{
	u16 acc = 0;

	while (n--)
		acc ^= csum_fold9(*sums++);
	return acc;
}

u16 tap9_pair(u32 a, u32 b)
{
	u16 (*csum_fold9)(u32) = tap9_fold;
	u32 both[2] = { a, b };

	if (a == b)
		return csum_fold9(a);
	return tap9_each(both, ARRAY_SIZE(both), csum_fold9);
}

u16 tap9_csum(u32 a, u32 b)
{
	return tap9_fold(csum_add9(a, b));
}
