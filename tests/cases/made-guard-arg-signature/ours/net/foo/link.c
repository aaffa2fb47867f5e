// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mutex.h>

#define foo_link(id) ({				\
	struct rtnl_link *__l = NULL;		\
	if ((id) >= 0)				\
		__l = rtnl_get(id);		\
	__l; })

int foo_link_up(int id, bool late)
{
	struct rtnl_link *l = late ? foo_link(id) : NULL;

	return l ? 0 : -EIO;
}
