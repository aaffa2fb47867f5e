// SPDX-License-Identifier: GPL-2.0-only
#include <linux/dma-map-ops.h>

static dma_addr_t gart_map_phys(struct device *dev, phys_addr_t paddr, size_t size,
				enum dma_data_direction dir, unsigned long attrs)
{
	return paddr;
}

static void gart_unmap_phys(struct device *dev, dma_addr_t dma_addr,
			    size_t size, enum dma_data_direction dir,
			    unsigned long attrs)
{
}

extern const struct dma_map_ops gart_dma_ops;
const struct dma_map_ops gart_dma_ops = {
	.map_phys	= gart_map_phys,
	.unmap_phys	= gart_unmap_phys,
};
