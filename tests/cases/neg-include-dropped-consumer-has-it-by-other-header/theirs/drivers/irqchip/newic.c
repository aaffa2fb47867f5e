// SPDX-License-Identifier: GPL-2.0-only
#include "newic.h"

int newic_init(struct newic *ic)
{
	struct device_node *np = of_find_node_by_name(ic->np, "x");
	u32 lines;

	if (of_property_read_u32(np, np->full_name, &lines))
		lines = 8;
	return irq_domain_add_linear(np, lines, NULL, NULL) ? 0 : -ENOMEM;
}
