/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_FS_H
#define _LINUX_FS_H
#include <linux/types.h>
struct mnt_idmap;
struct file_kattr;
struct dentry;
struct inode_operations {
	int (*permission)(struct mnt_idmap *idmap, struct dentry *dentry, int mask);
	int (*fileattr_set)(struct mnt_idmap *idmap,
			    struct dentry *dentry, struct file_kattr *fa);
	int (*fileattr_get)(struct dentry *dentry, struct file_kattr *fa);
};
#endif
