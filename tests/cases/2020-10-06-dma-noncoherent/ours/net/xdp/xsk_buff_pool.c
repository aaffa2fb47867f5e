// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <linux/dma-noncoherent.h>

struct xsk_buff_pool {
	struct device *dev;
	u32 headroom;
	u32 chunk_size;
	bool dma_need_sync;
	dma_addr_t *dma_pages;
};

int xp_assign_dev(struct xsk_buff_pool *pool, struct device *dev, u32 headroom)
{
	if (headroom > pool->chunk_size)
		return -EINVAL;
	pool->dev = dev;
	pool->headroom = headroom;
	pool->dma_need_sync = !dev_is_dma_coherent(dev);
	return 0;
}

void xp_dma_sync_for_cpu(struct xsk_buff_pool *pool, size_t size)
{
	if (pool->dma_need_sync)
		arch_sync_dma_for_cpu(pool->dma_pages[0], size, 1);
}