// SPDX-License-Identifier: GPL-2.0
#include "udfx.h"
int udfx_dir_empty(struct inode *inode)
{
	return inode == NULL;
}

unsigned long udfx_dir_flags(struct inode *inode)
{
	struct page *page;

	page = meta_page_of(inode, 0);
	return page ? page->flags : 0;
}
