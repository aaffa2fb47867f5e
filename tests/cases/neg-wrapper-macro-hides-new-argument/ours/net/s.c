// SPDX-License-Identifier: GPL-2.0-only
#include <linux/workqueue.h>

int port_all(struct port *p)
{
	return PORT_KICK_ALL(p) + PORT_KICK_ALL(p->peer);
}
