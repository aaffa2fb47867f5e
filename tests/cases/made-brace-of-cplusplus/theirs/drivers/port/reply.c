// SPDX-License-Identifier: GPL-2.0
#include <linux/port.h>

int reply_send(struct port *p);

int reply_send(struct port *p)
{
	return port_dump_raw(p);
}
