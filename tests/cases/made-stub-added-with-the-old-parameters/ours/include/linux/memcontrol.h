/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef _LINUX_MEMCONTROL_H
#define _LINUX_MEMCONTROL_H

#include <linux/types.h>

struct folio;
struct mem_cgroup;

#ifdef CONFIG_MEMCG

struct mem_cgroup {
	int		id;
	unsigned long	usage;
};

struct mem_cgroup *folio_memcg(struct folio *folio);

bool mem_cgroup_hugetlb_try_charge(struct mem_cgroup *memcg, gfp_t gfp,
				   long nr_pages);
void mem_cgroup_uncharge(struct folio *folio);

static inline bool mem_cgroup_disabled(void)
{
	return false;
}

#else /* CONFIG_MEMCG */

static inline struct mem_cgroup *folio_memcg(struct folio *folio)
{
	return NULL;
}

static inline void mem_cgroup_uncharge(struct folio *folio)
{
}

static inline bool mem_cgroup_disabled(void)
{
	return true;
}

#endif /* CONFIG_MEMCG */

#endif /* _LINUX_MEMCONTROL_H */
