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

struct msm_iommu_pagetable {
	struct msm_mmu base;
	struct msm_mmu *parent;
	u64 ttbr;
};

#define to_pagetable(mmu) container_of(mmu, struct msm_iommu_pagetable, base)

/* The pagetable has no domain of its own: flush the one it hangs off. */
#define pagetable_flush(pt) \
	iommu_flush_tlb_all(to_msm_iommu((pt)->parent)->domain)

static int msm_iommu_pagetable_unmap(struct msm_mmu *mmu, u64 iova, size_t size)
{
	struct msm_iommu_pagetable *pagetable = to_pagetable(mmu);

	if (!size)
		return -EINVAL;
	pagetable_flush(pagetable);
	return 0;
}

static void msm_iommu_tlb_flush_all(void *cookie)
{
	struct msm_iommu *iommu = cookie;

	iommu_flush_tlb_all(iommu->domain);
}

struct msm_mmu_funcs {
	int (*map)(struct msm_mmu *mmu, u64 iova, phys_addr_t paddr,
		   size_t len, int prot);
	int (*unmap)(struct msm_mmu *mmu, u64 iova, size_t len);
	void (*flush)(void *cookie);
};

const struct msm_mmu_funcs pagetable_funcs = {
	.unmap = msm_iommu_pagetable_unmap,
	.flush = msm_iommu_tlb_flush_all,
};

const struct msm_mmu_funcs msm_iommu_funcs = {
	.map = msm_iommu_map,
};
