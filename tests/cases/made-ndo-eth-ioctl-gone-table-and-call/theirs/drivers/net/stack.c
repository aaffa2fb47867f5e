// SPDX-License-Identifier: GPL-2.0-only
#include <linux/netdevice.h>

struct stack_priv {
	struct net_device *real_dev;
};

static int stack_ioctl(struct net_device *dev, struct ifreq *ifr, int cmd)
{
	struct net_device *real = ((struct stack_priv *)netdev_priv(dev))->real_dev;
	const struct net_device_ops *ops = real->netdev_ops;
	int err = -EOPNOTSUPP;

	if (ops->ndo_eth_ioctl)
		err = ops->ndo_eth_ioctl(real, ifr, cmd);
	return err;
}

const struct net_device_ops stack_netdev_ops = {
	.ndo_eth_ioctl = stack_ioctl,
};
