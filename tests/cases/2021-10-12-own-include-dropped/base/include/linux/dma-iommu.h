/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef ___DMA_IOMMU_H
#define ___DMA_IOMMU_H

#include <linux/types.h>

struct device;
struct list_head;

int iommu_get_dma_cookie(void *domain);
void iommu_dma_get_resv_regions(struct device *dev, struct list_head *list);

#endif /* ___DMA_IOMMU_H */
