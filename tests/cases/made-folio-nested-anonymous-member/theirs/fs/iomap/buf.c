// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mm.h>

bool iomap_before(struct page **pages, unsigned int a, unsigned int b)
{
	return page_folio(pages[a])->index < page_folio(pages[b])->index;
}
