// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>

SYSCALL_DEFINE2(portctl, struct port *, p, u32, cmd)
{
	struct device *dev = p->dev;
	int ret;

	ret = hw_read(p, cmd);
	if (ret < 0)
		return ret;

	port_log(p, "one");

	port_log(p, "two");
	port_set(p, cmd);

	port_log(p, "three");

	dev_log(dev, "x");
	return 0;
}
