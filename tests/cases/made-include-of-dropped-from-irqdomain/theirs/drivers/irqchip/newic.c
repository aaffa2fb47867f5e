// SPDX-License-Identifier: GPL-2.0-only
#include <linux/irqdomain.h>

int newic_init(struct device_node *np)
{
	u32 lines;

	if (of_property_read_u32(np, "lines", &lines))
		lines = 8;
	return irq_domain_add_linear(np, lines, NULL, NULL) ? 0 : -ENOMEM;
}
