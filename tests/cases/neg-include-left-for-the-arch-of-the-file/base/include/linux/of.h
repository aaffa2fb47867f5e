/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_OF_H
#define _LINUX_OF_H

struct device_node;

int of_property_count(const struct device_node *np, const char *name);

#endif
