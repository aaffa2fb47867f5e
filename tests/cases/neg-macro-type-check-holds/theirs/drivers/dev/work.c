// SPDX-License-Identifier: GPL-2.0
#include <linux/node.h>

struct work *dev_first(struct node *n)
{
	return node_entry(n, struct work, node);
}

typedef struct node node_t;

struct work *dev_nth(node_t *nodes[4], void *any, const struct node *fixed)
{
	if (any)
		return node_entry(any, struct work, node);
	if (fixed)
		return node_entry(fixed, struct work, node);
	return node_entry(nodes[2], struct work, node);
}
