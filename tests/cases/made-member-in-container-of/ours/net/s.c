// SPDX-License-Identifier: GPL-2.0-only
#include <linux/workqueue.h>

int port_nr_of(struct work_struct *w)
{
	struct port *p = container_of(w, struct port, reset);

	return p->nr;
}

size_t port_work_at(void)
{
	return offsetof(struct port, reset);
}
