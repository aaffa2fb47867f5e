/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __LINUX_IOMMU_H
#define __LINUX_IOMMU_H

#include <linux/kernel.h>

struct iommu_domain;

struct iommu_ops {
	int (*map)(struct iommu_domain *domain, unsigned long iova,
		   phys_addr_t paddr, size_t size, int prot);
	void (*flush_iotlb_all)(struct iommu_domain *domain);
};

struct iommu_domain {
	unsigned type;
	const struct iommu_ops *ops;
};

#ifdef CONFIG_IOMMU_API

static inline void iommu_flush_tlb_all(struct iommu_domain *domain)
{
	if (domain->ops->flush_iotlb_all)
		domain->ops->flush_iotlb_all(domain);
}

#else

static inline void iommu_flush_tlb_all(struct iommu_domain *domain)
{
}

#endif

#endif
