// SPDX-License-Identifier: GPL-2.0
#include <net/fib.h>

struct nexthop {
	struct fib_info fi;
	struct list_head grp;
};

void nexthop_link(struct net_fib *net, struct nexthop *nh,
		  struct list_head *groups)
{
	list_add(&nh->grp, groups);
	list_add(&nh->fi.fib_list,
		 &net->infos);
}
