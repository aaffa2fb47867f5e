// SPDX-License-Identifier: GPL-2.0
#include <linux/port.h>

int port_dump_raw(struct port *p)
{
	return p->fd;
}
