// SPDX-License-Identifier: GPL-2.0
#include <linux/led.h>

#define IS31_RING_SIZE 64
#define IS31_RING_MASK (IS31_RING_SIZE - 1)

static unsigned int is31_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & IS31_RING_MASK;
}

static bool is31_ring_full(unsigned int head, unsigned int tail)
{
	return is31_ring_space(head, tail) == 0;
}

bool is31_lit(const struct led *led)
{
	return led->level != 0;
}
