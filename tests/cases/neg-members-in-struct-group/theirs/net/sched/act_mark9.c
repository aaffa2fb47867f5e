// SPDX-License-Identifier: GPL-2.0
#include <linux/skb_lite.h>

#ifdef CONFIG_DEBUG_FS
static unsigned long mark9_debug_hits, mark9_debug_misses;

static void mark9_debug_account(bool hit)
{
	if (hit)
		mark9_debug_hits++;
	else
		mark9_debug_misses++;
}
#else
static inline void mark9_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */
void mark9_drop(struct skb_lite *skb)
{
	mark9_debug_account(false);
	skb_lite_scrub(skb);
}

int mark9_act(struct skb_lite *skb, u32 mark, u16 vlan)
{
	if (skb->protocol == 0x0081 && skb->vlan_tci != vlan) {
		mark9_drop(skb);
		return -EINVAL;
	}
	skb->mark = (skb->mark & ~0xffu) | (mark & 0xff);
	return (int)__builtin_offsetof(struct skb_lite, vlan_tci);
}
