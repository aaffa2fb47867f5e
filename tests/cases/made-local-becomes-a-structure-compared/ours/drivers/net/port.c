// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>

int port_sw(struct port *p, u32 mode)
{
	struct port old = *p;
	int ret;

	port_set(p, old.id);

	ret = hw_read(p, mode);
	if (ret < 0)
		return ret;

	port_log(p, "one");

	port_log(p, "two");

	return 0;
}
