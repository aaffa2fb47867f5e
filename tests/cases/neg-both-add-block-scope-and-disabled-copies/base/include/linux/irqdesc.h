/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_IRQDESC_H
#define _LINUX_IRQDESC_H

#include <linux/kernel.h>

typedef int irq_handle_t;

enum irqreturn {
	IRQ_NONE,
	IRQ_HANDLED,
};

struct irq_desc {
	unsigned int irq;
	unsigned int depth;
	const char *name;
};

struct irq_domain {
	struct list_head link;
	const struct irq_domain_ops *ops;
	void *host_data;
};

struct irq_domain_ops {
	int (*map)(struct irq_domain *d, unsigned int virq, u64 hw);
	struct {
		unsigned int (*alloc)(struct irq_domain *d, size_t nr);
		void (*free)(struct irq_domain *d, unsigned int virq);
	} hier;
};

#define DEFINE_PER_CPU(type, name)	typeof(type) name
#define DECLARE_PER_CPU(type, name)	extern typeof(type) name

DECLARE_PER_CPU(unsigned int, irq_stat_spurious);
DECLARE_PER_CPU(struct irq_desc *, irq_desc_running);

struct irq_desc *irq_to_desc(unsigned int irq);
irq_handle_t irq_claim(const struct irq_desc *desc);
void irq_release(irq_handle_t handle);
unsigned int irq_count(void);

#endif /* _LINUX_IRQDESC_H */
