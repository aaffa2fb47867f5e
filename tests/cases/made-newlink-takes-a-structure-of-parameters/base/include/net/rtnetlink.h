#ifndef __NET_RTNETLINK_H
#define __NET_RTNETLINK_H

#include <linux/types.h>

struct net;
struct net_device;
struct nlattr;
struct netlink_ext_ack;

/**
 *	struct rtnl_link_ops - rtnetlink link operations
 */
struct rtnl_link_ops {
	struct list_head	list;
	const char		*kind;
	size_t			priv_size;
	void			(*setup)(struct net_device *dev);

	unsigned int		maxtype;
	int			(*validate)(struct nlattr *tb[],
					    struct nlattr *data[],
					    struct netlink_ext_ack *extack);

	int			(*newlink)(struct net *src_net,
					   struct net_device *dev,
					   struct nlattr *tb[],
					   struct nlattr *data[],
					   struct netlink_ext_ack *extack);
	void			(*dellink)(struct net_device *dev,
					   struct list_head *head);
};

int rtnl_link_register(struct rtnl_link_ops *ops);
int register_netdevice(struct net_device *dev);
#endif
