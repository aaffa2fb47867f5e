// SPDX-License-Identifier: GPL-2.0
#include <linux/memcontrol.h>

#define HUGETLB_CGROUP_MIN_ORDER	2

int hugetlb_cgroup_charge(struct folio *folio, unsigned long nr_pages)
{
	if (nr_pages < (1UL << HUGETLB_CGROUP_MIN_ORDER))
		return -EINVAL;

	return folio_memcg(folio) ? 0 : -ENODEV;
}
