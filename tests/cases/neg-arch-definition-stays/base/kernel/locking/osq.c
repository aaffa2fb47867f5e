// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>
#include <asm/relax.h>

#define OSQL_RING_SIZE 64
#define OSQL_RING_MASK (OSQL_RING_SIZE - 1)

static unsigned int osql_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & OSQL_RING_MASK;
}

static bool osql_ring_full(unsigned int head, unsigned int tail)
{
	return osql_ring_space(head, tail) == 0;
}

void osq_reset(int *tail)
{
	*tail = 0;
}
