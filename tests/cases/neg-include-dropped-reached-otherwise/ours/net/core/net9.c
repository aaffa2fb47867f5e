// SPDX-License-Identifier: GPL-2.0
#include <linux/net9.h>
#include <linux/slab.h>

#ifdef CONFIG_DEBUG_FS
static unsigned long ne9_debug_hits, ne9_debug_misses;

static void ne9_debug_account(bool hit)
{
	if (hit)
		ne9_debug_hits++;
	else
		ne9_debug_misses++;
}
#else
static inline void ne9_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */
void net9_put(struct net9 *net)
{
	kfree(net->gen);
	net->gen = NULL;
}
