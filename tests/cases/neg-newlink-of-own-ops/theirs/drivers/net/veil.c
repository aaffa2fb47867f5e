// SPDX-License-Identifier: GPL-2.0
#include <net/rtnetlink.h>

struct veil_mode_ops {
	const char *name;
	int (*newlink)(struct net *src_net, struct net_device *dev,
		       struct nlattr *tb[], struct nlattr *data[],
		       struct netlink_ext_ack *extack);
};

static int veil_newlink(struct net *src_net, struct net_device *dev,
			struct nlattr *tb[], struct nlattr *data[],
			struct netlink_ext_ack *extack)
{
	return tb[0] ? register_netdevice(dev) : -EINVAL;
}

static const struct veil_mode_ops veil_l2 = {
	.name = "l2",
	.newlink = veil_newlink,
};

static struct rtnl_link_ops veil_link_ops = {
	.kind = "veil",
};

int veil_init(struct net *net, struct net_device *dev);
int veil_init(struct net *net, struct net_device *dev)
{
	struct nlattr *tb[2] = { NULL };

	veil_l2.newlink(net, dev, tb, tb, NULL);
	return rtnl_link_register(&veil_link_ops);
}
