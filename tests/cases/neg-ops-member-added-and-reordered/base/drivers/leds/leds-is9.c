// SPDX-License-Identifier: GPL-2.0
#include <linux/led9.h>

#define IS9_RING_SIZE 64
#define IS9_RING_MASK (IS9_RING_SIZE - 1)

static unsigned int is9_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & IS9_RING_MASK;
}

static bool is9_ring_full(unsigned int head, unsigned int tail)
{
	return is9_ring_space(head, tail) == 0;
}
bool is9_lit(const struct led9 *led)
{
	return led->level != 0;
}
