// SPDX-License-Identifier: GPL-2.0-only
#include <linux/dma-map-ops.h>

struct heron_mmu_ops {
	u64 (*map_page)(struct device *dev, struct page *page, size_t size);
	void (*unmap_page)(struct device *dev, u64 iova);
};

static u64 heron_map_page(struct device *dev, struct page *page, size_t size)
{
	return (u64)(unsigned long)page + size;
}

extern const struct heron_mmu_ops heron_mmu;
const struct heron_mmu_ops heron_mmu = {
	.map_page	= heron_map_page,
};

extern const struct dma_map_ops heron_dma_ops;
const struct dma_map_ops heron_dma_ops = {
	.alloc		= NULL,
};
