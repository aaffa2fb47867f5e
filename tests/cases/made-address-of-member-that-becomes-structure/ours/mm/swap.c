// SPDX-License-Identifier: GPL-2.0
#include <linux/mm_types.h>
#include <linux/bitops.h>

bool folio_uptodate(struct folio *folio)
{
	return test_bit(PG_uptodate, &folio->flags.f);
}

unsigned long page_zone(struct page *page)
{
	return page->flags.f >> 60;
}
