/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _FS_VFS_H
#define _FS_VFS_H

#include <linux/types.h>

struct inode;
struct dentry;
struct mnt_idmap;

int vfs_unlink(struct mnt_idmap *idmap, struct inode *dir,
	       struct dentry *dentry, struct inode **delegated);
int break_deleg_wait(struct inode **delegated);

#endif
