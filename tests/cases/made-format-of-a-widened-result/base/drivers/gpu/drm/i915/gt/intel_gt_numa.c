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
	if (nodes_empty(&n->nodes))
		pr_dbg("no nodes\n");
}
