// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/memcontrol.h>

#ifdef CONFIG_MEMCG
bool mem_cgroup_hugetlb_try_charge(struct mem_cgroup *memcg, gfp_t gfp)
{
	if (mem_cgroup_disabled())
		return true;

	memcg->usage++;
	return gfp != 0;
}
#endif
