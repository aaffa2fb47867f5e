/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SKBUFF_H
#define _LINUX_SKBUFF_H

#include <linux/gfp.h>
#include <linux/types.h>

struct net_device;

struct sk_buff {
	struct sk_buff *next;
	struct net_device *dev;
	unsigned char *data;
	unsigned int len;
	u16 queue_mapping;
	__be16 protocol;
};

struct sk_buff *netdev_alloc_skb(struct net_device *dev, unsigned int len);
void kfree_skb(struct sk_buff *skb);
void consume_skb(struct sk_buff *skb);
void *skb_put(struct sk_buff *skb, unsigned int len);

#endif /* _LINUX_SKBUFF_H */
