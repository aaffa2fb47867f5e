/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _DST_H
#define _DST_H

#include <linux/types.h>

struct net_device {
	int ifindex;
	unsigned int mtu;
};

struct dst_entry {
	struct net_device *dev;
	unsigned long expires;
};

struct sk_buff {
	struct net_device *dev;
	unsigned long _skb_refdst;
};

static inline struct dst_entry *skb_dst(const struct sk_buff *skb)
{
	return (struct dst_entry *)(skb->_skb_refdst & ~1UL);
}

#endif
