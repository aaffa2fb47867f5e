// SPDX-License-Identifier: GPL-2.0-only
#include <linux/irqdomain.h>

struct newic {
	struct irq_domain *domain;
};

int newic_init(struct newic *ic, struct device_node *np)
{
	if (!(ic->domain = irq_domain_add_linear(np, 16,
						 NULL, ic)))
		return -ENOMEM;
	return 0;
}
