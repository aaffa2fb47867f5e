// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/fs.h>

#include <linux/err.h>

static struct posix_acl *jfs_get_acl(struct inode *inode, int type, bool rcu)
{
	if (rcu)
		return ERR_PTR(-ECHILD);
	return posix_acl_from_xattr(inode->i_private,
				    type == ACL_TYPE_DEFAULT ? 8 : 4);
}

const struct inode_operations jfs_file_inode_operations = {
	.get_acl	= jfs_get_acl,
};
