/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _XFRMDEV_H
#define _XFRMDEV_H

#include <linux/types.h>

struct net_device;
struct xfrm_state;
struct netlink_ext_ack;

struct xfrmdev_ops {
	int	(*xdo_dev_state_add)(struct net_device *dev,
				     struct xfrm_state *x,
				     struct netlink_ext_ack *extack);
	void	(*xdo_dev_state_delete)(struct net_device *dev,
					struct xfrm_state *x);
	bool	(*xdo_dev_offload_ok)(struct xfrm_state *x);
};

#endif
