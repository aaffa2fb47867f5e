// SPDX-License-Identifier: GPL-2.0-only
#include <linux/export.h>
#include <linux/pagemap.h>

static void __page_cache_delete(struct page *page)
{
	page->mapping = 0;
}

void delete_from_page_cache(struct page *page)
{
	__page_cache_delete(page);
}
EXPORT_SYMBOL(delete_from_page_cache);

int filemap_check_errors(struct page *page)
{
	return page->mapping ? 0 : -5;
}
