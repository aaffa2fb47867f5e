// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <linux/dma-map-ops.h>
#include <linux/dma-noncoherent.h>

/* What is not coherent is cleaned first. */
void *dma_direct_alloc(struct device *dev, size_t size, dma_addr_t *handle,
		       gfp_t gfp, unsigned long attrs)
{
	const struct dma_map_ops *ops = get_dma_ops(dev);

	if (!ops || !ops->alloc)
		return NULL;
	if (!dev_is_dma_coherent(dev))
		arch_sync_dma_for_device(*handle, size, 0);
	return ops->alloc(dev, size, handle, gfp, attrs);
}