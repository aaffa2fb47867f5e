// SPDX-License-Identifier: GPL-2.0
#include <linux/ethtool.h>

static const struct ethtool_ops dummyx_ethtool_ops = {
	.get_ts_info = ethtool_op_get_ts_info,
};

void dummyx_setup(struct net_device *dev);
void dummyx_setup(struct net_device *dev)
{
	dev->features |= NETIF_F_SG;
	dev->lltx = true;
	pr_info("%p\n", &dummyx_ethtool_ops);
}
