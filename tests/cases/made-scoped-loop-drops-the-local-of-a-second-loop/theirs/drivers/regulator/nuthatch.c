// SPDX-License-Identifier: GPL-2.0
#include <linux/of.h>

struct nuthatch {
	int nregs;
	int nirqs;
};

int nuthatch_parse(struct nuthatch *n, struct device_node *np);
int nuthatch_parse(struct nuthatch *n, struct device_node *np)
{
	struct device_node *child;

	for_each_child_of_node(np, child) {
		if (child->reg > 8) {
			of_node_put(child);
			return -EINVAL;
		}
		n->nregs++;
	}

	if (!n->nregs)
		return -ENODEV;

	n->nirqs = 0;
	for_each_child_of_node(np, child)
		n->nirqs += child->reg == 0;

	return 0;
}
