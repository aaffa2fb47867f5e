// SPDX-License-Identifier: GPL-2.0-only
#include <linux/netdevice.h>

struct rx {
	struct napi_struct napi[4];
};

static int rx_poll(struct napi_struct *n, int budget)
{
	return budget - n->weight;
}

void rx_add(struct net_device *dev)
{
	struct rx *rx = netdev_priv(dev);
	size_t q;

	for (q = 0; q < ARRAY_SIZE(rx->napi); q++)
		netif_napi_add(dev, &rx->napi[q], rx_poll);
}
