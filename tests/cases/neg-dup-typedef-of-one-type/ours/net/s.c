// SPDX-License-Identifier: GPL-2.0-only
#include <linux/workqueue.h>
#include <linux/portid.h>

int s_id(port_id_t id, struct port *p)
{
	return p->nr == (int)id;
}
