// SPDX-License-Identifier: GPL-2.0
#include <net/dst.h>

unsigned int ip_mtu(const struct dst_entry *dst)
{
	return dst_dev(dst)->mtu;
}

unsigned int skb_mtu(const struct sk_buff *skb)
{
	return skb->dev->mtu;
}
