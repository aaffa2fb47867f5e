// SPDX-License-Identifier: GPL-2.0
#include <net/dst.h>

bool psp_fits(const struct sk_buff *skb, unsigned int len)
{
	const struct net_device *dev = skb->dev;

	if (dev && len <= dev->mtu)
		return true;

	return len + 32 <= skb_dst(skb)->dev->mtu;
}
