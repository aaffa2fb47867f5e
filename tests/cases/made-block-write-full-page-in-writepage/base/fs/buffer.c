// SPDX-License-Identifier: GPL-2.0-only
#include <linux/buffer_head.h>
#include <linux/export.h>

/*
 * The generic ->writepage function for buffer-backed address_spaces
 */
int block_write_full_page(struct page *page, get_block_t *get_block,
			struct writeback_control *wbc)
{
	return page->flags ? get_block(NULL, 0, NULL, 1) : 0;
}
EXPORT_SYMBOL(block_write_full_page);

int block_read_full_folio(struct folio *folio, get_block_t *get_block)
{
	return folio->page.flags ? 0 : -EIO;
}
EXPORT_SYMBOL(block_read_full_folio);
