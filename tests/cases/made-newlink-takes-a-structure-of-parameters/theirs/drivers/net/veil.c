// SPDX-License-Identifier: GPL-2.0
#include <net/rtnetlink.h>

#define VEIL_ATTR_MAX	3

static void veil_setup(struct net_device *dev)
{
}

static int veil_validate(struct nlattr *tb[], struct nlattr *data[],
			 struct netlink_ext_ack *extack)
{
	return data ? 0 : -EINVAL;
}

static int veil_newlink(struct net *src_net, struct net_device *dev,
			struct nlattr *tb[], struct nlattr *data[],
			struct netlink_ext_ack *extack)
{
	int err;

	err = veil_validate(tb, data, extack);
	if (err)
		return err;
	return register_netdevice(dev);
}

static struct rtnl_link_ops veil_link_ops = {
	.kind		= "veil",
	.maxtype	= VEIL_ATTR_MAX,
	.setup		= veil_setup,
	.validate	= veil_validate,
	.newlink	= veil_newlink,
};

int veil_init(void);
int veil_init(void)
{
	return rtnl_link_register(&veil_link_ops);
}
