/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_DMA_POOL_H
#define _LINUX_DMA_POOL_H

#include <linux/types.h>

struct dma_pool {
	unsigned int blocks;
	unsigned int busy;
};

void *dma_pool_get(struct dma_pool *pool);

#define DMAPOOL_FLAG_ENABLED BIT(0)
#define DMAPOOL_FLAG_DIRTY BIT(1)
#define DMAPOOL_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct dmapool_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool dmapool_window_empty(const struct dmapool_window *w)
{
	return !w->len;
}

#ifdef CONFIG_DMAPOOL_STATS
void dmapool_stat_add(unsigned int idx, long delta);
#else
static inline void dmapool_stat_add(unsigned int idx, long delta)
{
}
#endif

#endif
