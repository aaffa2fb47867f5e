// SPDX-License-Identifier: GPL-2.0
#include <linux/dma_pool.h>

#define DMAPOOL_RING_SIZE 64
#define DMAPOOL_RING_MASK (DMAPOOL_RING_SIZE - 1)

static unsigned int dmapool_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & DMAPOOL_RING_MASK;
}

static bool dmapool_ring_full(unsigned int head, unsigned int tail)
{
	return dmapool_ring_space(head, tail) == 0;
}

#ifdef CONFIG_DEBUG_FS
static unsigned long dmapool_debug_hits, dmapool_debug_misses;

static void dmapool_debug_account(bool hit)
{
	if (hit)
		dmapool_debug_hits++;
	else
		dmapool_debug_misses++;
}
#else
static inline void dmapool_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

/* dma_pool_shrink_all() - give back what nobody holds */
unsigned int dma_pool_shrink_all(struct dma_pool *pool, bool force)
{
	unsigned int idle = pool->blocks - pool->busy;

	if (!force && idle < 8)
		return 0;
	pool->blocks -= idle;
	return idle;
}

void *dma_pool_get(struct dma_pool *pool)
{
	if (pool->busy == pool->blocks)
		return NULL;
	pool->busy++;
	return pool;
}
