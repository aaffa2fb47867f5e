/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MM_H
#define _LINUX_MM_H
#include <linux/types.h>
struct page {
	unsigned long flags;
};
struct folio {
	struct page page;
	size_t size;
};
struct page *grab_page(pgoff_t n);
struct folio *grab_folio(pgoff_t n);
void put_page(struct page *page);
void folio_put(struct folio *folio);
bool page_uptodate(struct page *page);
bool folio_test_uptodate(struct folio *folio);
#endif
