/* SPDX-License-Identifier: GPL-2.0+ */
#ifndef _LINUX_OF_H
#define _LINUX_OF_H

#include <linux/types.h>

struct device_node { const char *name; };

int of_property_read_u32(const struct device_node *np, const char *propname,
			 u32 *out_value);
bool of_property_read_bool(const struct device_node *np, const char *propname);

#endif
