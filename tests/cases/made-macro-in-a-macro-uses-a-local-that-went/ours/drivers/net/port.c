// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>

#define plog(fmt) dev_log(dev, fmt)
#define plog2(fmt) plog(fmt)

int port_late(struct port *p, u32 mode)
{
	int ret;

	ret = hw_read(p, mode);
	if (ret < 0)
		return ret;

	port_log(p, "one");

	port_log(p, "two");

	port_log(p, "three");

	dev_log(p->dev, "x");
	return 0;
}
