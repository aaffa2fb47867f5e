// SPDX-License-Identifier: GPL-2.0
#include <linux/xfrmdev.h>

static int nsim_add(struct xfrm_state *x,
		    struct netlink_ext_ack *extack)
{
	return x ? 0 : -EINVAL;
}

const struct xfrmdev_ops nsim_ops = {
	.xdo_dev_state_add	= nsim_add,
};
