// SPDX-License-Identifier: GPL-2.0
#include <linux/fs_super.h>

int generic_delete_inode(struct inode *inode)
{
	return 1;
}
EXPORT_SYMBOL_GPL(generic_delete_inode);
