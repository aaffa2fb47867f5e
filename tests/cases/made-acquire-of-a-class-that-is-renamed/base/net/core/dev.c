// SPDX-License-Identifier: GPL-2.0
#include <linux/rtnetlink.h>

int dev_get_ifindex(struct net_device *dev)
{
	guard(netdev)(&dev->lock);
	return dev->ifindex;
}
