// SPDX-License-Identifier: GPL-2.0-only
#include <linux/dma-map-ops.h>

static dma_addr_t heron_map_page(struct device *dev, struct page *page,
				 unsigned long offset, size_t size,
				 enum dma_data_direction dir, unsigned long attrs)
{
	return (unsigned long)page + offset;
}

static void *heron_alloc(struct device *dev, size_t size, dma_addr_t *handle,
			 gfp_t gfp, unsigned long attrs)
{
	*handle = 0;
	return NULL;
}

extern const struct dma_map_ops heron_dma_ops;
const struct dma_map_ops heron_dma_ops = {
	.alloc		= heron_alloc,
	.map_page	= heron_map_page,
};
