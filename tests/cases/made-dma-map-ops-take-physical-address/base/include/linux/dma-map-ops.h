/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_DMA_MAP_OPS_H
#define _LINUX_DMA_MAP_OPS_H
#include <linux/device.h>

struct page;
enum dma_data_direction { DMA_BIDIRECTIONAL, DMA_TO_DEVICE };

struct dma_map_ops {
	void *(*alloc)(struct device *dev, size_t size, dma_addr_t *dma_handle,
			gfp_t gfp, unsigned long attrs);
	dma_addr_t (*map_page)(struct device *dev, struct page *page,
			unsigned long offset, size_t size,
			enum dma_data_direction dir, unsigned long attrs);
	/*
	 * unmap_page should be the reverse of map_page
	 */
	void (*unmap_page)(struct device *dev, dma_addr_t dma_handle,
			size_t size, enum dma_data_direction dir,
			unsigned long attrs);
};
#endif
