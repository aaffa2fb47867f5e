// SPDX-License-Identifier: GPL-2.0-only
#include <linux/dma-map-ops.h>

static dma_addr_t gart_map_page(struct device *dev, struct page *page,
				unsigned long offset, size_t size,
				enum dma_data_direction dir, unsigned long attrs)
{
	return (dma_addr_t)(unsigned long)page + offset;
}

static void gart_unmap_page(struct device *dev, dma_addr_t dma_addr,
			    size_t size, enum dma_data_direction dir,
			    unsigned long attrs)
{
}

extern const struct dma_map_ops gart_dma_ops;
const struct dma_map_ops gart_dma_ops = {
	.map_page	= gart_map_page,
	.unmap_page	= gart_unmap_page,
};
