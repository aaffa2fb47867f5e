/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_DMA_MAP_OPS_H
#define _LINUX_DMA_MAP_OPS_H

#include <linux/types.h>

struct device;

struct dma_map_ops {
	void *(*alloc)(struct device *dev, size_t size, dma_addr_t *handle,
		       gfp_t gfp, unsigned long attrs);
	void (*free)(struct device *dev, size_t size, void *vaddr,
		     dma_addr_t handle, unsigned long attrs);
};

const struct dma_map_ops *get_dma_ops(struct device *dev);

#endif /* _LINUX_DMA_MAP_OPS_H */
