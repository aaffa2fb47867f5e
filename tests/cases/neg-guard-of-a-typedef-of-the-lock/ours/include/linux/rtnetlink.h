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

void netdev_lock(struct netdev_lock *lock);
int netdev_trylock(struct netdev_lock *lock);
void netdev_unlock(struct netdev_lock *lock);

typedef struct netdev_lock netdev_lock_t;
DEFINE_GUARD(netdev, netdev_lock_t *, netdev_lock(_T), netdev_unlock(_T))
DEFINE_GUARD_COND(netdev, _try, netdev_trylock(_T) == 1)

#endif
