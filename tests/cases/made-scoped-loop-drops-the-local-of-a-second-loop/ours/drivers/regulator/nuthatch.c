// SPDX-License-Identifier: GPL-2.0
#include <linux/of.h>

struct nuthatch {
	int nregs;
	int nirqs;
};

int nuthatch_parse(struct nuthatch *n, struct device_node *np);
int nuthatch_parse(struct nuthatch *n, struct device_node *np)
{
	for_each_child_of_node_scoped(np, child) {
		if (child->reg > 8)
			return -EINVAL;
		n->nregs++;
	}

	if (!n->nregs)
		return -ENODEV;

	n->nirqs = 0;

	return 0;
}
