// SPDX-License-Identifier: GPL-2.0-only
#include <linux/irqdomain.h>

struct newic {
	struct irq_domain *domain;
	struct device_node *node;
};

int newic_init(struct newic *ic)
{
	ic->domain = irq_domain_add_linear(ic->node, 16, NULL, ic);
	return ic->domain ? 0 : -ENOMEM;
}
