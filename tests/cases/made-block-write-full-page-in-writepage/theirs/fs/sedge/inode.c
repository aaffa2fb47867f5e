// SPDX-License-Identifier: GPL-2.0
#include <linux/buffer_head.h>

static int sedge_get_block(void *inode, sector_t iblock,
			   struct buffer_head *bh, int create)
{
	return create ? -EIO : 0;
}

int sedge_write_one(struct folio *folio, struct writeback_control *wbc);
int sedge_write_one(struct folio *folio, struct writeback_control *wbc)
{
	/* as ->writepage with block_write_full_page() did */
	return block_write_full_page(&folio->page, sedge_get_block, wbc);
}
