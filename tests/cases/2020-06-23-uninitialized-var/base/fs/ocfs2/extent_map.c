// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/kernel.h>
#include <linux/compiler.h>

struct ocfs2_extent_map_item {
	u32 ei_cpos;
	u32 ei_phys;
	u32 ei_clusters;
};

int ocfs2_extent_map_lookup(const struct ocfs2_extent_map_item *items, int n,
			    u32 cpos, u32 *phys)
{
	u32 uninitialized_var(found);
	int i, hit = 0;

	for (i = 0; i < n; i++) {
		if (cpos - items[i].ei_cpos < items[i].ei_clusters) {
			found = items[i].ei_phys + cpos - items[i].ei_cpos;
			hit = 1;
		}
	}
	if (!hit)
		return -ENODEV;
	*phys = found;
	return 0;
}
