// SPDX-License-Identifier: GPL-2.0
#include <linux/kobj.h>
#include <linux/export.h>

#ifdef CONFIG_DEBUG_FS
static unsigned long kobjl_debug_hits, kobjl_debug_misses;

static void kobjl_debug_account(bool hit)
{
	if (hit)
		kobjl_debug_hits++;
	else
		kobjl_debug_misses++;
}
#else
static inline void kobjl_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

unsigned int kobj_depth(struct kobj *kobj)
{
	unsigned int depth = 0;

	for (; kobj->parent; kobj = kobj->parent)
		depth++;
	return depth;
}
EXPORT_SYMBOL_GPL(kobj_depth);

bool kobj_below(struct kobj *kobj, struct kobj *top)
{
	for (; kobj; kobj = kobj->parent)
		if (kobj == top)
			return true;
	return false;
}
EXPORT_SYMBOL_GPL(kobj_below);
