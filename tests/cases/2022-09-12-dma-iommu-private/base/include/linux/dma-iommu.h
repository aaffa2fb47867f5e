/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef ___DMA_IOMMU_H
#define ___DMA_IOMMU_H

#include <linux/types.h>

struct device;
struct iommu_domain;
struct msi_desc;

#ifdef CONFIG_IOMMU_DMA
int iommu_get_dma_cookie(struct iommu_domain *domain);
int iommu_dma_prepare_msi(struct msi_desc *desc, u64 msi_addr);
#else
static inline int iommu_get_dma_cookie(struct iommu_domain *domain)
{
	return -ENODEV;
}

static inline int iommu_dma_prepare_msi(struct msi_desc *desc, u64 msi_addr)
{
	return 0;
}
#endif
void iommu_dma_get_resv_regions(struct device *dev, void *list);

#endif /* ___DMA_IOMMU_H */
