// SPDX-License-Identifier: GPL-2.0
#include <linux/export.h>
#include <linux/netdev_features.h>
#include <linux/netdevice.h>

#define IPVX_F(x)	BIT(NETIF_F_##x##_BIT)
#define IPVX_FEATURES	(IPVX_F(SG) | IPVX_F(GRO) | IPVX_F(IP_CSUM))
#define IPVX_ALWAYS_ON	(IPVX_F(LLTX) | IPVX_F(NETNS_LOCAL))

struct ipvx_dev {
	struct net_device *phy_dev;
	netdev_features_t sfeatures;
	u16 mode;
};

static netdev_tx_t ipvx_start_xmit(struct sk_buff *skb, struct net_device *dev)
{
	struct ipvx_dev *ipvx = netdev_priv(dev);

	skb->dev = ipvx->phy_dev;
	return netif_rx(skb) ? NETDEV_TX_BUSY : NETDEV_TX_OK;
}

static const struct net_device_ops ipvx_ops = {
	.ndo_start_xmit = ipvx_start_xmit,
};

void ipvx_setup(struct net_device *dev);
void ipvx_setup(struct net_device *dev)
{
	struct ipvx_dev *ipvx = netdev_priv(dev);

	ipvx->sfeatures = IPVX_FEATURES;
	dev->features = ipvx->sfeatures | IPVX_ALWAYS_ON;
	dev->netdev_ops = &ipvx_ops;
}
EXPORT_SYMBOL_GPL(ipvx_setup);
