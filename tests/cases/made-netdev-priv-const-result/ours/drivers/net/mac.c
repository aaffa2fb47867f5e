// SPDX-License-Identifier: GPL-2.0-only
#include <linux/netdevice.h>

struct mac_priv {
	int up;
};

void mac_up(struct net_device *dev)
{
	struct mac_priv *p = netdev_priv(dev);

	p->up = 1;
}
