// SPDX-License-Identifier: GPL-2.0
#include <net/fib.h>

void fib_insert(struct net_fib *net, struct fib_info *fi)
{
	hlist_add_head(&fi->fib_list, &net->infos);
	net->count++;
}
