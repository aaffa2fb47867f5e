// SPDX-License-Identifier: GPL-2.0-only
#include <linux/fs.h>

int f2fs_truncate_blocks(struct inode *inode, loff_t from, bool lock);
int f2fs_write_begin(struct address_space *mapping, loff_t pos, unsigned int len);

static void f2fs_write_failed(struct address_space *mapping, loff_t to)
{
	struct inode *inode = mapping->host;
	loff_t i_size = inode->i_size;

	/* In the fs-verity case, f2fs_end_enable_verity() does the truncate */
	if (to <= i_size)
		return;

	down_write(inode);

	truncate_pagecache(inode, i_size);
	f2fs_truncate_blocks(inode, i_size, true);

	up_write(inode);
}

int f2fs_write_begin(struct address_space *mapping, loff_t pos, unsigned int len)
{
	if (!len)
		return 0;
	if (pos < 0)
		f2fs_write_failed(mapping, pos + len);
	return -5;
}
