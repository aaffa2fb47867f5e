// SPDX-License-Identifier: GPL-2.0
#include <linux/rpmsg.h>

int newbus_match(const struct device *dev)
{
	struct rpmsg_device *rpdev = to_rpmsg(dev);

	rpdev->announce = true;
	return rpdev->src != 0;
}
