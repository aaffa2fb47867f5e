// SPDX-License-Identifier: GPL-2.0-only
#include <linux/netdevice.h>

#define swap_u32(a, b) do { u32 *__a = (a), *__b = (b), __t = *__a; *__a = *__b; *__b = __t; } while (0)

void act_swap(struct sk_buff *skb, struct sk_buff *other)
{
	if (skb->priority > other->priority)
		swap_u32(&skb->mark, &(*other).mark);
}
