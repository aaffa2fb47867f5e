/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_OF_H
#define _LINUX_OF_H

#include <linux/types.h>

struct device_node {
	const char *name;
	const char *full_name;
	struct device_node *parent;
};

int of_property_read_u32(const struct device_node *np, const char *name, u32 *out);

#endif /* _LINUX_OF_H */
