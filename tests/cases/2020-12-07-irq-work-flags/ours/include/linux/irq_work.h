/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_IRQ_WORK_H
#define _LINUX_IRQ_WORK_H

#include <linux/kernel.h>

#define IRQ_WORK_PENDING	BIT(0)
#define IRQ_WORK_BUSY		BIT(1)
#define IRQ_WORK_HARD_IRQ	BIT(5)

struct llist_node {
	struct llist_node *next;
};

struct __call_single_node {
	struct llist_node llist;
	unsigned int a_flags;
};

struct irq_work {
	struct __call_single_node node;
	void (*func)(struct irq_work *);
};

static inline
void init_irq_work(struct irq_work *work, void (*func)(struct irq_work *))
{
	work->node.a_flags = 0;
	work->func = func;
}

#define DEFINE_IRQ_WORK(name, _f) struct irq_work name = {	\
		.node = { .a_flags = 0 },			\
		.func  = (_f),					\
}

bool irq_work_queue(struct irq_work *work);

#endif /* _LINUX_IRQ_WORK_H */
