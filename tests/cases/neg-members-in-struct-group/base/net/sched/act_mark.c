// SPDX-License-Identifier: GPL-2.0
#include <linux/skb.h>

#ifdef CONFIG_DEBUG_FS
static unsigned long mark_debug_hits, mark_debug_misses;

static void mark_debug_account(bool hit)
{
	if (hit)
		mark_debug_hits++;
	else
		mark_debug_misses++;
}
#else
static inline void mark_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

void mark_drop(struct skb *skb)
{
	mark_debug_account(false);
	skb_scrub(skb);
}
