// SPDX-License-Identifier: GPL-2.0-only
#include <linux/iommu.h>

struct iommu_dma_cookie {
	struct iommu_domain *fq_domain;
	unsigned long pending;
};

void iommu_dma_flush_iotlb_all(struct iommu_dma_cookie *cookie)
{
	if (!cookie->pending)
		return;
	iommu_flush_iotlb_all(cookie->fq_domain);
	cookie->pending = 0;
}
