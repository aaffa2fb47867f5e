// SPDX-License-Identifier: GPL-2.0-only
#include <linux/irqdomain.h>

const char *newic_name(struct device_node *np)
{
	return np->full_name ? np->full_name + 1 : "newic";
}
