/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_FS_H
#define _LINUX_FS_H
#include <linux/types.h>
struct mnt_idmap;
struct fileattr;
struct dentry;
struct inode_operations {
	int (*permission)(struct mnt_idmap *idmap, struct dentry *dentry, int mask);
	int (*fileattr_set)(struct mnt_idmap *idmap,
			    struct dentry *dentry, struct fileattr *fa);
	int (*fileattr_get)(struct dentry *dentry, struct fileattr *fa);
};
#endif
