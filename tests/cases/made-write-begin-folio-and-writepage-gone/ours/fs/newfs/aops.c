// SPDX-License-Identifier: GPL-2.0-only
#include <linux/fs.h>

static int newfs_writepage(struct page *page, void *wbc)
{
	return page && wbc ? 0 : -EIO;
}

static int newfs_write_begin(struct file *file, void *mapping, loff_t pos,
			     unsigned len, struct page **pagep, void **fsdata)
{
	*pagep = NULL;
	return len ? 0 : -EINVAL;
}

const struct address_space_operations newfs_aops = {
	.writepage	= newfs_writepage,
	.write_begin	= newfs_write_begin,
};
