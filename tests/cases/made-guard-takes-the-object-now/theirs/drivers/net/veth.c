// SPDX-License-Identifier: GPL-2.0
#include <linux/rtnetlink.h>

int veth_set_peer(struct net_device *dev, int peer)
{
	guard(netdev)(&dev->lock);
	dev->ifindex = peer;
	return 0;
}
