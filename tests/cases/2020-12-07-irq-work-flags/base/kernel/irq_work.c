// SPDX-License-Identifier: GPL-2.0-only
#include <linux/irq_work.h>

static struct llist_node *raised;

bool irq_work_queue(struct irq_work *work)
{
	if (work->flags & IRQ_WORK_PENDING)
		return false;
	work->flags |= IRQ_WORK_PENDING;
	work->llnode.next = raised;
	raised = &work->llnode;
	return true;
}
EXPORT_SYMBOL_GPL(irq_work_queue);

void irq_work_run(void)
{
	while (raised) {
		struct irq_work *work;

		work = container_of(raised, struct irq_work, llnode);
		raised = raised->next;
		work->flags &= ~IRQ_WORK_PENDING;
		work->func(work);
	}
}
