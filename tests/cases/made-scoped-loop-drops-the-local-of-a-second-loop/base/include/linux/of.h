/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_OF_H
#define _LINUX_OF_H
#include <linux/types.h>
struct device_node {
	struct device_node *first;
	struct device_node *sibling;
	int reg;
};
static inline void of_node_put(struct device_node *node)
{
	node->reg--;
}
static inline void __free_of_node(struct device_node **p)
{
	if (*p)
		of_node_put(*p);
}
#define for_each_child_of_node(parent, child) \
	for (child = (parent)->first; child; child = child->sibling)
#define for_each_child_of_node_scoped(parent, child) \
	for (struct device_node *child __attribute__((cleanup(__free_of_node))) = (parent)->first; \
	     child; child = child->sibling)
#endif
