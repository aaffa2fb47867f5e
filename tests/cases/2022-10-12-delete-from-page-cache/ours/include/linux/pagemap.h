/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PAGEMAP_H
#define _LINUX_PAGEMAP_H

struct page {
	void *mapping;
};

struct folio {
	struct page page;
};

void filemap_remove_folio(struct folio *folio);
void delete_from_page_cache(struct page *page);
int filemap_check_errors(struct page *page);

#endif
