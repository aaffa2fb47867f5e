// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/fs.h>
#include "ntfs_fs.h"

static int ntfs_permission(struct inode *inode, int mask)
{
	return mask & ~inode->i_mode ? -EPERM : 0;
}

static bool ntfs_readonly(const struct inode *inode)
{
	return !(inode->i_mode & 0222);
}

const struct inode_operations ntfs_file_inode_operations = {
	.permission	= ntfs_permission,
	.get_acl	= ntfs_get_acl,
	.set_acl	= ntfs_set_acl,
	.listxattr	= ntfs_listxattr,
};

int ntfs_set_ops(struct inode *inode)
{
	if (ntfs_readonly(inode))
		return -EPERM;
	inode->i_op = &ntfs_file_inode_operations;
	return 0;
}
