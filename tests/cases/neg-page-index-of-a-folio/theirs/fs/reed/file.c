// SPDX-License-Identifier: GPL-2.0
#include <linux/mm_types.h>

struct reed_page {
	pgoff_t index;
	struct page *page;
};

pgoff_t reed_first(struct folio *page, struct reed_page *rp, int n);
pgoff_t reed_first(struct folio *page, struct reed_page *rp, int n)
{
	if (page)
		return page->index;
	for (rp += n; rp->page; rp--)
		if (rp->page->flags)
			return rp->index;
	return 0;
}
