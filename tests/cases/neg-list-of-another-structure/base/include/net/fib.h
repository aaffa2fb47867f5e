/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _FIB_H
#define _FIB_H

#include <linux/list.h>

struct fib_info {
	struct list_head fib_list;
	int prefsrc;
};

struct net_fib {
	struct list_head infos;
	int count;
};

#endif
