// SPDX-License-Identifier: GPL-2.0
#include <linux/fs.h>

int vfs_mkdir(struct inode *dir, struct dentry *dentry, umode_t mode)
{
	if (!dir->i_op->mkdir)
		return -EPERM;
	return dir->i_op->mkdir(&init_user_ns, dir, dentry, mode & 01777);
}
EXPORT_SYMBOL(vfs_mkdir);

/* O_TMPFILE: an inode without a name */
int vfs_tmpfile(struct inode *dir, struct dentry *dentry, umode_t mode)
{
	if (!dir->i_op->tmpfile)
		return -EOPNOTSUPP;
	return dir->i_op->tmpfile(&init_user_ns, dir, dentry, mode);
}
EXPORT_SYMBOL(vfs_tmpfile);
