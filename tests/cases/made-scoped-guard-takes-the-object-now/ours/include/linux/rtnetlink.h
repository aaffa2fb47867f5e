/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __LINUX_RTNETLINK_H
#define __LINUX_RTNETLINK_H

#include <linux/cleanup.h>

struct netdev_lock {
	int owner;
};

struct net_device {
	int ifindex;
	struct netdev_lock lock;
};

void netdev_lock(struct net_device *dev);
int netdev_trylock(struct net_device *dev);
void netdev_unlock(struct net_device *dev);

DEFINE_GUARD(netdev, struct net_device *, netdev_lock(_T), netdev_unlock(_T))
DEFINE_GUARD_COND(netdev, _try, netdev_trylock(_T))

#endif
