/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_RMAP_H
#define _LINUX_RMAP_H

#include <linux/types.h>

struct page {
	unsigned long flags;
};

struct folio {
	struct page page;
};

struct vm_area_struct;

struct rmap_walk_control {
	bool (*rmap_one)(unsigned long pfn, void *arg);
	int (*done)(unsigned long pfn);
	void *arg;
};

unsigned long page_to_pfn(const struct page *page);
unsigned long folio_pfn(const struct folio *folio);
void trace_remove_migration(const struct page *page, int order);
int page_mapcount(const struct page *page);
int folio_mapcount(const struct folio *folio);
struct folio *page_folio(struct page *page);

#endif
