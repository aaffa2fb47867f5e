/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_OF_H
#define _LINUX_OF_H

#include <linux/kernel.h>

struct device_node {
	const char *name;
	struct device_node *sibling;
	struct device_node *child;
};

static inline void __of_put(struct device_node **np)
{
	*np = NULL;
}

#define for_each_child_of_node(parent, child) \
	for (child = (parent)->child; child != NULL; child = child->sibling)
#define for_each_child_of_node_scoped(parent, child) \
	for (struct device_node *child __cleanup(__of_put) = (parent)->child; \
	     child != NULL; child = child->sibling)

void of_node_put(struct device_node *np);
int of_read(const struct device_node *np, const char *prop, u32 *out);

#endif
