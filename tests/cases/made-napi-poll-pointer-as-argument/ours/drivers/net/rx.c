// SPDX-License-Identifier: GPL-2.0-only
#include <linux/netdevice.h>

static int rx_poll(struct napi_struct *n, int budget)
{
	return budget - n->weight;
}

void rx_add(struct net_device *dev, struct napi_struct *napi)
{
	netif_napi_add_weight(dev, napi, rx_poll, 64);
}
