// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>

int port_sw(struct port *p, u32 mode)
{
#ifdef CONFIG_PORT_SW
	u32 old = p->id;
#endif
	int ret;

#ifdef CONFIG_PORT_SW
	port_set(p, old);
#endif

	ret = hw_read(p, mode);
	if (ret < 0)
		return ret;

	port_log(p, "one");

	port_log(p, "two");

	return 0;
}
