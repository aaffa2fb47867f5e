// SPDX-License-Identifier: GPL-2.0
#include <linux/fs.h>
#include <linux/err.h>

struct posix_acl *get_cached_acl_rcu(struct inode *inode, int type);

/* get_acl - from the cache or from the file system */
struct posix_acl *get_acl(struct inode *inode, int type)
{
	struct posix_acl *acl = get_cached_acl_rcu(inode, type);

	if (acl)
		return acl;
	if (!inode->i_op->get_acl)
		return NULL;
	return inode->i_op->get_acl(inode, type, false);
}
EXPORT_SYMBOL(get_acl);
