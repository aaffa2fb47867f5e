// SPDX-License-Identifier: GPL-2.0-only
#include <linux/export.h>
#include <linux/pagemap.h>

static void __page_cache_delete(struct page *page)
{
	page->mapping = 0;
}

void filemap_remove_folio(struct folio *folio)
{
	__page_cache_delete(&folio->page);
}

int filemap_check_errors(struct page *page)
{
	return page->mapping ? 0 : -5;
}
