/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _FS_H
#define _FS_H

#include <linux/types.h>

#define I_NEW		(1 << 0)
#define I_FREEING	(1 << 1)
#define I_CREATING	(1 << 2)

struct super_block;

struct inode {
	umode_t i_mode;
	u32 i_state;
	struct super_block *i_sb;
	void *i_private;
};

/* new inodes are locked until unlock_new_inode() */
static inline bool inode_is_new(const struct inode *inode)
{
	return inode->i_state & I_NEW;
}

struct inode *iget_locked(struct super_block *sb, unsigned long ino);
void unlock_new_inode(struct inode *inode);
void iput(struct inode *inode);

#endif
