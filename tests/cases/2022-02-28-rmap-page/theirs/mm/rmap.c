// SPDX-License-Identifier: GPL-2.0-only
#include <linux/rmap.h>

void rmap_walk(struct page *page, struct rmap_walk_control *rwc);

static void rmap_walk_file(struct page *page, struct rmap_walk_control *rwc)
{
	unsigned long pgoff = page_to_pfn(page);

	if (!page_mapcount(page))
		return;

	for (int i = 0; i < 16; i++) {
		unsigned long address = pgoff + (unsigned long)i;

#ifdef CONFIG_DEBUG_VM
		if (address < pgoff)
			break;
#endif
		if (!rwc->rmap_one(address, rwc->arg))
			break;
		trace_remove_migration(page, i);

		if (rwc->done && rwc->done(address))
			break;
	}
}

void rmap_walk(struct page *page, struct rmap_walk_control *rwc)
{
	if (page)
		rmap_walk_file(page, rwc);
}
