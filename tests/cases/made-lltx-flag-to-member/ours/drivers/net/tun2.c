// SPDX-License-Identifier: GPL-2.0-only
#include <linux/netdevice.h>

#define TUN2_FEATURES (NETIF_F_SG | \
		       NETIF_F_LLTX)

void tun2_setup(struct net_device *dev)
{
	dev->features = TUN2_FEATURES;
}
