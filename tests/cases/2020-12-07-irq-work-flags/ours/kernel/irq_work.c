// SPDX-License-Identifier: GPL-2.0-only
#include <linux/irq_work.h>

static struct llist_node *raised;

bool irq_work_queue(struct irq_work *work)
{
	if (work->node.a_flags & IRQ_WORK_PENDING)
		return false;
	work->node.a_flags |= IRQ_WORK_PENDING;
	work->node.llist.next = raised;
	raised = &work->node.llist;
	return true;
}
EXPORT_SYMBOL_GPL(irq_work_queue);

void irq_work_run(void)
{
	while (raised) {
		struct irq_work *work;

		work = container_of(raised, struct irq_work, node.llist);
		raised = raised->next;
		work->node.a_flags &= ~IRQ_WORK_PENDING;
		work->func(work);
	}
}
