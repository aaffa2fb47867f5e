// SPDX-License-Identifier: GPL-2.0
#include <linux/fs.h>

static int minix_tmpfile(struct user_namespace *mnt_userns, struct inode *dir,
			 struct dentry *dentry, umode_t mode)
{
	d_tmpfile(dentry, new_inode(dir, mode));
	return 0;
}

static int minix_mkdir(struct user_namespace *mnt_userns, struct inode *dir,
		       struct dentry *dentry, umode_t mode)
{
	d_instantiate(dentry, new_inode(dir, mode | 0040000));
	return 0;
}

const struct inode_operations minix_dir_inode_operations = {
	.mkdir		= minix_mkdir,
	.tmpfile	= minix_tmpfile,
};
