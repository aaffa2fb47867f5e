// SPDX-License-Identifier: GPL-2.0
#include <linux/fs.h>

struct newfs_inode {
	struct inode vfs_inode;
	u32 i_state;
};

static struct inode *newfs_grab(struct super_block *sb, unsigned long ino)
{
	struct inode *inode = iget_locked(sb, ino);

	if (!inode)
		return NULL;
	if (!(READ_ONCE(inode->i_state) & I_NEW))
		return inode;

	inode->i_private = NULL;
	unlock_new_inode(inode);

	return inode;
}

struct inode *newfs_root(struct super_block *sb)
{
	return newfs_grab(sb, 1);
}
