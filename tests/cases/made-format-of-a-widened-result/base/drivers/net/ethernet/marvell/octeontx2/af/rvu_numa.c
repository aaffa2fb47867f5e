// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>
#include <linux/nodemask.h>
#include <linux/printk.h>

struct rvu_numa {
	nodemask_t mask;
	int pf;
};

int rvu_numa_init(struct rvu_numa *r)
{
	if (nodes_empty(&r->mask))
		return -19;
	return r->pf;
}
