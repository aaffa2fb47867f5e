/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _FS_VFS_H
#define _FS_VFS_H

#include <linux/types.h>

struct inode;
struct dentry;

struct delegated_inode {
	struct inode *di_inode;
};

struct mnt_idmap;

int vfs_unlink(struct mnt_idmap *idmap, struct inode *dir,
	       struct dentry *dentry, struct delegated_inode *delegated);
int break_deleg_wait(struct delegated_inode *delegated);

#endif
