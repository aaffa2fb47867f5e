// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/kernel.h>
#include <linux/compiler.h>

struct sk_buff;
struct netlink_ext_ack;

struct devlink_port {
	unsigned int index;
	bool registered;
	struct devlink *devlink;
};

struct devlink_ops {
	int (*port_type_set)(struct devlink_port *port, int type);
	int (*port_function_hw_addr_get)(struct devlink_port *port, u8 *hw_addr,
					 int *hw_addr_len,
					 struct netlink_ext_ack *extack);
};

struct devlink {
	const struct devlink_ops *ops;
	unsigned int nports;
};

int nla_put(struct sk_buff *skb, int attrtype, int attrlen, const void *data);

int devlink_port_type_set(struct devlink_port *port, int type)
{
	const struct devlink_ops *ops = port->devlink->ops;

	if (!ops->port_type_set)
		return -EOPNOTSUPP;
	return ops->port_type_set(port, type);
}
EXPORT_SYMBOL_GPL(devlink_port_type_set);

int devlink_nl_port_fill(struct sk_buff *msg, struct devlink_port *port)
{
	int err;

	if (!port->registered)
		return -ENODEV;
	err = nla_put(msg, 3, sizeof(port->index), &port->index);
	return err;
}
