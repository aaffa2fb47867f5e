// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kernel.h>
#include <linux/iommu.h>

struct msm_mmu {
	int type;
};

struct msm_iommu {
	struct msm_mmu base;
	struct iommu_domain *domain;
};

#define to_msm_iommu(x) container_of(x, struct msm_iommu, base)

static int msm_iommu_map(struct msm_mmu *mmu, u64 iova, phys_addr_t paddr,
			 size_t len, int prot)
{
	struct msm_iommu *iommu = to_msm_iommu(mmu);

	/* sign extended addresses confuse the page table code */
	if (iova & BIT(48))
		iova |= ~0ULL << 49;
	return iommu->domain->ops->map(iommu->domain, iova, paddr, len, prot);
}

struct msm_mmu_funcs {
	int (*map)(struct msm_mmu *mmu, u64 iova, phys_addr_t paddr,
		   size_t len, int prot);
};

const struct msm_mmu_funcs msm_iommu_funcs = {
	.map = msm_iommu_map,
};
