// SPDX-License-Identifier: GPL-2.0
#include <linux/xfrmdev.h>

static int newnic_state_add(struct xfrm_state *x,
			    struct netlink_ext_ack *extack);
static bool newnic_ok(struct xfrm_state *x);

static const struct xfrmdev_ops newnic_ops = {
	.xdo_dev_state_add	= newnic_state_add,
	.xdo_dev_offload_ok	= newnic_ok,
};

static int newnic_state_add(struct xfrm_state *x,
			    struct netlink_ext_ack *extack)
{
	return newnic_ok(x) ? 0 : -EINVAL;
}

static bool newnic_ok(struct xfrm_state *x)
{
	return x != NULL;
}

const struct xfrmdev_ops *newnic_get(void)
{
	return &newnic_ops;
}
