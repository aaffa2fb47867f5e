// SPDX-License-Identifier: GPL-2.0-only
#include <linux/irq.h>
#include <linux/irqdomain.h>

unsigned int xive_map(struct irq_domain *d)
{
	return irq_create_mapping(d, 16);
}
