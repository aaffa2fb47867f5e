// SPDX-License-Identifier: GPL-2.0
#include <linux/parent9.h>

#ifdef CONFIG_DEBUG_FS
static unsigned long sl9_debug_hits, sl9_debug_misses;

static void sl9_debug_account(bool hit)
{
	if (hit)
		sl9_debug_hits++;
	else
		sl9_debug_misses++;
}
#else
static inline void sl9_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */
unsigned int slot9_domain(struct node9 *n)
{
	return node9_root_id(n) >> 8;
}

struct node9 *slot9_bridge(struct node9 *n)
{
	struct node9 *up = node9_parent(n);

	while (up && up->id & 1)
		up = node9_parent(up);
	return up ? node9_parent(up) : NULL;
}
