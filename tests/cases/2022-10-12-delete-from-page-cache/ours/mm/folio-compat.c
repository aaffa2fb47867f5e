// SPDX-License-Identifier: GPL-2.0-only
#include <linux/pagemap.h>

void delete_from_page_cache(struct page *page)
{
	filemap_remove_folio((struct folio *)page);
}
