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

u16 tap_csum(u32 a, u32 b)
{
	return tap_fold(csum_add(a, b));
}
