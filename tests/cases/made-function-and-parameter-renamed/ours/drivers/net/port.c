// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>

int port_later(struct port *pt, u32 mode)
{
	struct device *dev = pt->dev;
	int ret;

	ret = hw_read(pt, mode);
	if (ret < 0)
		return ret;

	port_log(pt, "one");

	port_log(pt, "two!");

	port_log(pt, "three");

	dev_log(dev, "x");
	return 0;
}
