/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_OF_H
#define _LINUX_OF_H

#include <linux/kernel.h>

struct fwnode_handle {
	const char *name;
};

struct device_node {
	struct fwnode_handle fwnode;
	const char *full_name;
};

#define of_node_to_fwnode(node) (node ? &(node)->fwnode : NULL)

struct device_node *of_find_node_by_name(struct device_node *from, const char *name);
int of_property_read_u32(const struct device_node *np, const char *name, u32 *out);

#endif
