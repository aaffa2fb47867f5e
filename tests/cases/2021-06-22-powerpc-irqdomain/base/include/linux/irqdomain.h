/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __LINUX_IRQDOMAIN_H
#define __LINUX_IRQDOMAIN_H

#include <linux/types.h>

struct irq_domain;
unsigned int irq_create_mapping(struct irq_domain *host, unsigned long hwirq);
void irq_dispose_mapping(unsigned int virq);
struct irq_domain *irq_find_host(const void *node);

#endif /* __LINUX_IRQDOMAIN_H */
