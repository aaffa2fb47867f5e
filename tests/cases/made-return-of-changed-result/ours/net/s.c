// SPDX-License-Identifier: GPL-2.0-only
#include <linux/workqueue.h>

struct port *port_first(void)
{
	return port_find(0) ?: port_find(1);
}
