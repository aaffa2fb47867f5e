// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mutex.h>

int foo_link_up(int id)
{
	struct rtnl_link *link __free(rtnl_put) = rtnl_get(id);

	if (!link)
		return -ENODEV;
	return 0;
}
