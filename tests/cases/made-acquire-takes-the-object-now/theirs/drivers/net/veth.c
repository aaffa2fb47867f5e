// SPDX-License-Identifier: GPL-2.0
#include <linux/rtnetlink.h>

int veth_set_peer(struct net_device *dev, int peer)
{
	ACQUIRE(netdev_try, lock)(&dev->lock);

	if (!lock)
		return -16;
	dev->ifindex = peer;
	return 0;
}
