// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>
#include <linux/nodemask.h>
#include <linux/printk.h>

struct intel_gt_numa {
	nodemask_t nodes;
	u8 tile;
};

void intel_gt_numa_dump(const struct intel_gt_numa *n)
{
	pr_dbg("tile %u\n", n->tile);
	pr_dbg("\t%d nodes of %zu\n", nodes_weight(&n->nodes),
	       sizeof(n->nodes) * 8);
	if (nodes_empty(&n->nodes))
		pr_dbg("no nodes\n");
}
