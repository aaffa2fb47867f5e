// SPDX-License-Identifier: GPL-2.0-only
#include <linux/fs.h>

static int newfs_mkdir(struct user_namespace *mnt_userns, struct inode *dir,
		       struct dentry *dentry, umode_t mode)
{
	if (!dentry->d_name.len)
		return -EINVAL;
	dir->i_mode |= mode;
	return 0;
}

static int newfs_permission(struct inode *inode, int mask)
{
	return inode->i_mode & mask ? 0 : -EIO;
}

const struct inode_operations newfs_dir_iops = {
	.permission	= newfs_permission,
	.mkdir		= newfs_mkdir,
};
