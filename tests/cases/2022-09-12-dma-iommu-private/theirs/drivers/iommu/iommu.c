// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include "dma-iommu.h"

struct iommu_domain {
	void *cookie;
};

int iommu_group_attach(struct iommu_domain *domain)
{
	return domain->cookie ? 0 : iommu_get_dma_cookie(domain);
}
