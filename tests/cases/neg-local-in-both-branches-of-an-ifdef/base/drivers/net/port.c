// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>

int port_sw(struct port *p, u32 mode)
{
	u32 old = p->id;
	int ret;

	port_set(p, old);

	ret = hw_read(p, mode);
	if (ret < 0)
		return ret;

	port_log(p, "one");

	port_log(p, "two");

	return 0;
}
