/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _FIB_H
#define _FIB_H

#include <linux/list.h>

struct fib_info {
	struct hlist_node fib_list;
	int prefsrc;
};

struct net_fib {
	struct hlist_head infos;
	int count;
};

#endif
