// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/fs.h>

static int romfs_readpage(struct file *file, struct page *page)
{
	SetPageUptodate(page);
	unlock_page(page);
	return 0;
}

const struct address_space_operations romfs_aops = {
	.readpage	= romfs_readpage,
};
