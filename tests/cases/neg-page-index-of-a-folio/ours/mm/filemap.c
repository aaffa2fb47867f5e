// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mm_types.h>

loff_t page_offset(struct page *page);
loff_t page_offset(struct page *page)
{
	return (loff_t)page->__folio_index << 12;
}
