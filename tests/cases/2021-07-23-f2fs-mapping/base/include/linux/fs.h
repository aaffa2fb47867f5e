/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_FS_H
#define _LINUX_FS_H

#include <linux/types.h>

struct inode;

struct address_space {
	struct inode *host;
};

struct inode {
	loff_t i_size;
	struct address_space *i_mapping;
};

void filemap_invalidate_lock(struct address_space *mapping);
void filemap_invalidate_unlock(struct address_space *mapping);
void truncate_pagecache(struct inode *inode, loff_t newsize);
void down_write(struct inode *inode);
void up_write(struct inode *inode);

#endif
