// SPDX-License-Identifier: GPL-2.0
#include <linux/node.h>

struct work *dev_first(struct node *n)
{
	return node_entry(n, struct work, node);
}

struct work *dev_parent(struct work *w)
{
	return node_entry(w->parent, struct work, node);
}
