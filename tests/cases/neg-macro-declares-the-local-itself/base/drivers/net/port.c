// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>

#define plog(fmt) do { struct device *dev = p->dev; dev_log(dev, fmt); } while (0)
#define pdev(q) ((struct port *)((char *)(q) - __builtin_offsetof(struct port, dev)))

int port_late(struct port *p, u32 mode)
{
	struct device *dev = p->dev;
	int ret;

	ret = hw_read(p, mode);
	if (ret < 0)
		return ret;

	port_log(p, "one");

	port_log(p, "two");

	port_log(p, "three");

	dev_log(dev, "x");
	return 0;
}
