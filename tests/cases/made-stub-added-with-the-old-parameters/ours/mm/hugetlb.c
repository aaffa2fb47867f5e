// SPDX-License-Identifier: GPL-2.0-only
#include <linux/memcontrol.h>

struct folio *dequeue_hugetlb_folio(long nr);

struct folio *alloc_hugetlb_folio(struct mem_cgroup *memcg, long nr)
{
	struct folio *folio = dequeue_hugetlb_folio(nr);

#ifdef CONFIG_MEMCG
	if (!mem_cgroup_hugetlb_try_charge(memcg, GFP_KERNEL, nr))
		return NULL;
#endif
	return folio;
}

void free_hugetlb_folio(struct folio *folio)
{
	mem_cgroup_uncharge(folio);
}
