/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_NET_NS_H
#define _LINUX_NET_NS_H

#include <linux/types.h>

struct net_ns {
	u32 id;
	u32 ifindex;
	struct list_head dev_base;
};

struct net_ns *net_ns_get(u32 id);

#endif /* _LINUX_NET_NS_H */
