// SPDX-License-Identifier: GPL-2.0
#include <linux/gart.h>
#include <linux/export.h>

#define GA_RING_SIZE 64
#define GA_RING_MASK (GA_RING_SIZE - 1)

static unsigned int ga_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & GA_RING_MASK;
}

static bool ga_ring_full(unsigned int head, unsigned int tail)
{
	return ga_ring_space(head, tail) == 0;
}

void gart_unbind(struct gart *g, u32 first, u32 n)
{
	while (n--)
		g->table[first++] = 0;
}
EXPORT_SYMBOL_GPL(gart_unbind);

