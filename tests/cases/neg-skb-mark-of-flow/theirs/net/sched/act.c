// SPDX-License-Identifier: GPL-2.0-only
#include <linux/netdevice.h>

struct flow {
	u32 mark;
	struct sk_buff *skb;
};

static u32 flow_sum(const struct flow *skb, unsigned int n)
{
	u32 sum = 0;

	while (n--)
		sum += skb[n].mark + skb->skb->priority;
	return sum;
}

u32 act_mark(struct sk_buff *skb)
{
	struct flow f = { .mark = 1, .skb = skb };

	return flow_sum(&f, 1) + f.mark;
}
