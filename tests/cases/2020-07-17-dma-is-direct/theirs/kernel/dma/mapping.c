// SPDX-License-Identifier: GPL-2.0
#include <linux/dma-mapping.h>

static bool dma_is_direct(const struct dma_map_ops *ops)
{
	return likely(!ops);
}

/**
 * dma_alloc_coherent - memory both sides see the same way
 * @dev: who does the dma
 * @size: bytes
 * @handle: its bus address
 */
void *dma_alloc_coherent(struct device *dev, size_t size, dma_addr_t *handle)
{
	const struct dma_map_ops *ops = get_dma_ops(dev);

	if (dma_is_direct(ops))
		return dma_direct_alloc(dev, size, handle);
	return ops->alloc ? ops->alloc(dev, size, handle) : NULL;
}
EXPORT_SYMBOL(dma_alloc_coherent);

int dma_supported(struct device *dev, u64 mask)
{
	const struct dma_map_ops *ops = get_dma_ops(dev);

	if (dma_is_direct(ops))
		return dma_direct_supported(dev, mask);
	return !ops->dma_supported || ops->dma_supported(dev, mask);
}
EXPORT_SYMBOL(dma_supported);
