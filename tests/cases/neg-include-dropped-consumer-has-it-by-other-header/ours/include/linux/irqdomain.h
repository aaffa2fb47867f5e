/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_IRQDOMAIN_H
#define _LINUX_IRQDOMAIN_H

#include <linux/kernel.h>

struct device_node;
struct fwnode_handle;

struct irq_domain;
struct irq_domain_ops {
	int (*map)(struct irq_domain *d, unsigned int virq, unsigned long hw);
};

struct irq_domain *__irq_domain_add(struct fwnode_handle *fwnode, unsigned int size,
				    const struct irq_domain_ops *ops, void *host_data);

static inline struct irq_domain *irq_domain_add_linear(struct device_node *of_node,
					 unsigned int size,
					 const struct irq_domain_ops *ops,
					 void *host_data)
{
	return __irq_domain_add((struct fwnode_handle *)of_node, size, ops, host_data);
}

#endif
