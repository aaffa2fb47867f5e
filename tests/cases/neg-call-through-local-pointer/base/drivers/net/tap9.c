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

u16 tap9_csum(u32 a, u32 b)
{
	return tap9_fold(csum_add9(a, b));
}
