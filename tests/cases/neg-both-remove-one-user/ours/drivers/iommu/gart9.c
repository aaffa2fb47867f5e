// SPDX-License-Identifier: GPL-2.0
#include <linux/gart9.h>
#include <linux/export.h>

#define GA9_RING_SIZE 64
#define GA9_RING_MASK (GA9_RING_SIZE - 1)

static unsigned int ga9_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & GA9_RING_MASK;
}

static bool ga9_ring_full(unsigned int head, unsigned int tail)
{
	return ga9_ring_space(head, tail) == 0;
}
void gart9_unbind(struct gart9 *g, u32 first, u32 n)
{
	while (n--)
		g->table[first++] = 0;
}
EXPORT_SYMBOL_GPL(gart9_unbind);

