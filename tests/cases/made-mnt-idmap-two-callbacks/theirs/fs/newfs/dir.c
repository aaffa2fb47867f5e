// SPDX-License-Identifier: GPL-2.0-only
#include <linux/fs.h>

static int newfs_setattr(struct user_namespace *mnt_userns,
			 struct dentry *dentry, int ia_valid)
{
	dentry->d_inode->i_mode = ia_valid;
	return 0;
}

static int newfs_mkdir(struct user_namespace *mnt_userns, struct inode *dir,
		       struct dentry *dentry, umode_t mode)
{
	return vfs_create(mnt_userns, dir, dentry,
			  mode | 040000, false);
}

static const struct inode_operations newfs_iops = {
	.setattr = newfs_setattr,
	.mkdir = newfs_mkdir,
};

void newfs_init_inode(struct inode *inode)
{
	inode->i_op = &newfs_iops;
}
