// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mutex.h>

struct foo_ops {
	struct rtnl_link *(*rtnl_get)(int id);
};

int foo_link_up(const struct foo_ops *ops, int id)
{
	struct rtnl_link *(*rtnl_get)(int) = ops->rtnl_get;

	if (ops->rtnl_get(1))
		return -EIO;
	return rtnl_get(id) ? 0 : -ENODEV;
}
