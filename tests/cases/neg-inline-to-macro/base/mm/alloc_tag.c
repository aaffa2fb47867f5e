// SPDX-License-Identifier: GPL-2.0
#include <linux/alloc_tag.h>
#include <linux/export.h>

static char pool[4096];
static size_t pool_used;

/* Bring a raw sample into the unit the callers count in. */
static int atag_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

#ifdef CONFIG_DEBUG_FS
static unsigned long atag_debug_hits, atag_debug_misses;

static void atag_debug_account(bool hit)
{
	if (hit)
		atag_debug_hits++;
	else
		atag_debug_misses++;
}
#else
static inline void atag_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

void *__tagged_alloc(size_t size, gfp_t flags)
{
	void *p;

	if (pool_used + size > sizeof(pool))
		return NULL;
	p = pool + pool_used;
	pool_used += size;
	return p;
}
EXPORT_SYMBOL(__tagged_alloc);

void tagged_free(void *p)
{
}
EXPORT_SYMBOL(tagged_free);
