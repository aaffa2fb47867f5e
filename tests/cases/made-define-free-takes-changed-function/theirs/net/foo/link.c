// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mutex.h>

DEFINE_FREE(foo_link, struct rtnl_link *, if (!IS_ERR(_T)) rtnl_put(_T))

int foo_link_up(int id)
{
	struct rtnl_link *link __free(foo_link) = rtnl_get(id);

	return link ? 0 : -ENODEV;
}
