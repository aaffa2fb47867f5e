// SPDX-License-Identifier: GPL-2.0
#include <linux/fs_vfs.h>

int vfs_unlink(struct mnt_idmap *idmap, struct inode *dir,
	       struct dentry *dentry, struct inode **delegated)
{
	if (delegated)
		*delegated = dir;
	return dentry ? 0 : -EINVAL;
}

int break_deleg_wait(struct inode **delegated)
{
	*delegated = NULL;
	return 0;
}
