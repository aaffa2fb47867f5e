/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_DMA_NONCOHERENT_H
#define _LINUX_DMA_NONCOHERENT_H

#include <linux/dma-map-ops.h>

#ifdef CONFIG_ARCH_HAS_DMA_COHERENCE
bool dev_is_dma_coherent(struct device *dev);
#else
static inline bool dev_is_dma_coherent(struct device *dev)
{
	return 1;
}
#endif

void arch_sync_dma_for_device(dma_addr_t paddr, size_t size, int dir);
void arch_sync_dma_for_cpu(dma_addr_t paddr, size_t size, int dir);
void arch_dma_prep_coherent(void *page, size_t size);

#endif /* _LINUX_DMA_NONCOHERENT_H */
