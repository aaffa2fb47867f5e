// SPDX-License-Identifier: GPL-2.0-only
#include <linux/netdevice.h>
#include <net/page_pool.h>

static int eth_get_ts_info(struct net_device *dev, struct ethtool_ts_info *info)
{
	info->phc_index = -1;
	return 0;
}

static int eth_ioctl(struct net_device *dev, struct ifreq *ifr, int cmd)
{
	return cmd ? -EOPNOTSUPP : 0;
}

static int eth_get_rxfh(struct net_device *dev, u32 *indir, u8 *key, u8 *hfunc)
{
	if (hfunc)
		*hfunc = 1;
	return 0;
}

const struct ethtool_ops eth_ethtool_ops = {
	.get_ts_info = eth_get_ts_info,
	.get_rxfh = eth_get_rxfh,
	.get_link = ethtool_op_get_link,
};

const struct net_device_ops eth_netdev_ops = {
	.ndo_eth_ioctl = eth_ioctl,
};

struct page_pool *eth_pool(void)
{
	struct page_pool_params p = { .flags = PP_FLAG_DMA_MAP };

	return page_pool_create(&p);
}

void eth_setup(struct net_device *dev)
{
	dev->ethtool_ops = &eth_ethtool_ops;
	dev->netdev_ops = &eth_netdev_ops;
	dev->features |= NETIF_F_LLTX;
}
