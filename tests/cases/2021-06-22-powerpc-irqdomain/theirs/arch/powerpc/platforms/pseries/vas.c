// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <linux/irq.h>

struct pseries_vas_window {
	u32 win_id;
	unsigned int fault_virq;
	bool open;
};

int h_allocate_vas_window(struct pseries_vas_window *txwin, u32 id)
{
	txwin->win_id = id;
	txwin->open = 1;
	return 0;
}

static void pseries_vas_fault(void *data)
{
	struct pseries_vas_window *txwin = data;

	txwin->open = 0;
}

int allocate_setup_window(struct pseries_vas_window *txwin, unsigned long hwirq)
{
	txwin->fault_virq = irq_create_mapping(NULL, hwirq);
	if (!txwin->fault_virq)
		return -EINVAL;
	if (request_irq(txwin->fault_virq, pseries_vas_fault, "vas", txwin)) {
		irq_dispose_mapping(txwin->fault_virq);
		return -ENODEV;
	}
	return 0;
}
