// SPDX-License-Identifier: GPL-2.0-only
#include <linux/module.h>
#include <linux/of.h>

int old_lanes(struct device_node *np);

int old_lanes(struct device_node *np)
{
	return of_property_count(np, "lanes");
}
