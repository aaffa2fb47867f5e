/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_BUFFER_HEAD_H
#define _LINUX_BUFFER_HEAD_H
#include <linux/types.h>

struct page {
	unsigned long flags;
};
struct folio {
	struct page page;
};
struct buffer_head;
struct writeback_control;
typedef int (get_block_t)(void *inode, sector_t iblock,
			struct buffer_head *bh_result, int create);

#ifdef CONFIG_BUFFER_HEAD
int block_write_full_page(struct page *page, get_block_t *get_block,
				struct writeback_control *wbc);
int block_read_full_folio(struct folio *, get_block_t *);
#endif /* CONFIG_BUFFER_HEAD */
#endif
