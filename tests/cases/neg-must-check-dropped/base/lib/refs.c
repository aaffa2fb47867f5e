// SPDX-License-Identifier: GPL-2.0
#include <linux/refs.h>
#include <linux/export.h>

#ifdef CONFIG_DEBUG_FS
static unsigned long refsl_debug_hits, refsl_debug_misses;

static void refsl_debug_account(bool hit)
{
	if (hit)
		refsl_debug_hits++;
	else
		refsl_debug_misses++;
}
#else
static inline void refsl_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

bool refs_get_unless_zero(struct refs *r)
{
	if (!refs_read(r))
		return false;
	r->count++;
	return true;
}
EXPORT_SYMBOL(refs_get_unless_zero);

void refs_put(struct refs *r)
{
	if (refs_read(r) > 0)
		r->count--;
}
EXPORT_SYMBOL(refs_put);
