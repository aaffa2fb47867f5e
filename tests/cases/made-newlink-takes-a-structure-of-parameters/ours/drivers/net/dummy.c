// SPDX-License-Identifier: GPL-2.0-only
#include <net/rtnetlink.h>

static void dummy_setup(struct net_device *dev)
{
}

static int dummy_newlink(struct net_device *dev, struct rtnl_newlink_params *params,
			 struct netlink_ext_ack *extack)
{
	if (!params->tb)
		return -EINVAL;
	return register_netdevice(dev);
}

static struct rtnl_link_ops dummy_link_ops = {
	.kind		= "dummy",
	.setup		= dummy_setup,
	.newlink	= dummy_newlink,
};

int dummy_init_module(void);
int dummy_init_module(void)
{
	return rtnl_link_register(&dummy_link_ops);
}
