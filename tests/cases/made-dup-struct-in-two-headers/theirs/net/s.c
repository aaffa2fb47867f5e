// SPDX-License-Identifier: GPL-2.0-only
#include <linux/workqueue.h>
#include <linux/portrange.h>

int s_span(struct port *p, struct port_range *r)
{
	return p->nr - r->first;
}
