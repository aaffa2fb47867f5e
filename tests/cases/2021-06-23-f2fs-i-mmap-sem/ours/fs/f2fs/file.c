// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include "f2fs.h"

int f2fs_setattr_size(struct inode *inode, loff_t size)
{
	int err;

	down_write(&F2FS_I(inode)->i_gc_rwsem[1]);
	down_write(&inode->invalidate_lock);
	inode->i_size = size;
	err = f2fs_truncate(inode);
	up_write(&inode->invalidate_lock);
	up_write(&F2FS_I(inode)->i_gc_rwsem[1]);
	return err;
}

int f2fs_filemap_fault(struct inode *inode, int (*fault)(struct inode *))
{
	int ret;

	down_read(&inode->invalidate_lock);
	ret = fault(inode);
	up_read(&inode->invalidate_lock);
	return ret;
}
