// SPDX-License-Identifier: GPL-2.0
#include <linux/net.h>

#ifdef CONFIG_DEBUG_FS
static unsigned long ne_debug_hits, ne_debug_misses;

static void ne_debug_account(bool hit)
{
	if (hit)
		ne_debug_hits++;
	else
		ne_debug_misses++;
}
#else
static inline void ne_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

void net_put(struct net *net)
{
	kfree(net->gen);
	net->gen = NULL;
}
