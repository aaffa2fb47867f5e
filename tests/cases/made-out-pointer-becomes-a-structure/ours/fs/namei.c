// SPDX-License-Identifier: GPL-2.0
#include <linux/fs_vfs.h>

int vfs_unlink(struct mnt_idmap *idmap, struct inode *dir,
	       struct dentry *dentry, struct delegated_inode *delegated)
{
	if (delegated)
		delegated->di_inode = dir;
	return dentry ? 0 : -EINVAL;
}

int break_deleg_wait(struct delegated_inode *delegated)
{
	delegated->di_inode = NULL;
	return 0;
}
