// SPDX-License-Identifier: GPL-2.0
#include <net/fib.h>

struct fib6_info {
	struct list_head fib_list;
	struct fib_info *v4;
};

struct net_fib6 {
	struct list_head infos;
};

void fib6_link(struct net_fib6 *net, struct fib6_info *fi)
{
	list_add(&fi->fib_list, &net->infos);
	fi->v4->prefsrc = 0;
}
