// SPDX-License-Identifier: GPL-2.0-only
#include <linux/page-flags.h>

/**
 * filemap_map_pmd - can the whole page be mapped at once
 * @page: the head page
 */
bool filemap_map_pmd(struct page *page)
{
	if (!PageTransHuge(page) || page_busy(page))
		return false;
	SetPageDirty(page);
	return true;
}
EXPORT_SYMBOL_GPL(filemap_map_pmd);
