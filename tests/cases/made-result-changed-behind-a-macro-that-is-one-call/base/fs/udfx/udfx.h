/* SPDX-License-Identifier: GPL-2.0 */
#ifndef UDFX_H
#define UDFX_H
#include <linux/kernel.h>
struct page {
	unsigned long flags;
};
struct folio {
	struct page page;
	unsigned int order;
};
struct inode;
#define meta_page_of(inode, n)	grab_meta_page(inode, n, false)
struct page *grab_meta_page(struct inode *inode, pgoff_t index, bool for_write);
#endif
