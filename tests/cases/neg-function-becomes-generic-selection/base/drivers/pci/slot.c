// SPDX-License-Identifier: GPL-2.0
#include <linux/parent.h>

#ifdef CONFIG_DEBUG_FS
static unsigned long sl_debug_hits, sl_debug_misses;

static void sl_debug_account(bool hit)
{
	if (hit)
		sl_debug_hits++;
	else
		sl_debug_misses++;
}
#else
static inline void sl_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

unsigned int slot_domain(struct node *n)
{
	return node_root_id(n) >> 8;
}
