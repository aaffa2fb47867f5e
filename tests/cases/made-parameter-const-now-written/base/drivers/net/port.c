// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>

int port_show(struct port *p, u32 mode)
{
	int ret = hw_read(0, mode);

	if (ret < 0)
		return ret;

	port_log(p, "x");

	port_log(p, "y");

	return (int)p->id;
}
