// SPDX-License-Identifier: GPL-2.0-only
#include <linux/netdevice.h>

static struct ethtool_ops two_ops;

int two_setup(struct net_device *dev, const struct ethtool_ops *lower)
{
	two_ops = *lower;
	two_ops.get_rxfh = lower->get_rxfh;
	if (lower->get_rxfh && !two_ops.get_link)
		two_ops.get_link = ethtool_op_get_link;
	dev->ethtool_ops = &two_ops;
	return 0;
}
