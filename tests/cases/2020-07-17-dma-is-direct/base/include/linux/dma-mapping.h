/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_DMA_MAPPING_H
#define _LINUX_DMA_MAPPING_H

#include <linux/device.h>

struct dma_map_ops {
	void *(*alloc)(struct device *dev, size_t size, dma_addr_t *handle);
	int (*dma_supported)(struct device *dev, u64 mask);
};

const struct dma_map_ops *get_dma_ops(struct device *dev);
void *dma_direct_alloc(struct device *dev, size_t size, dma_addr_t *handle);
int dma_direct_supported(struct device *dev, u64 mask);

static inline bool dma_is_direct(const struct dma_map_ops *ops)
{
	return likely(!ops);
}

static inline int dma_supported(struct device *dev, u64 mask)
{
	const struct dma_map_ops *ops = get_dma_ops(dev);

	if (dma_is_direct(ops))
		return dma_direct_supported(dev, mask);
	return !ops->dma_supported || ops->dma_supported(dev, mask);
}

void *dma_alloc_coherent(struct device *dev, size_t size, dma_addr_t *handle);

#endif
