// SPDX-License-Identifier: GPL-2.0
#include <linux/fs.h>

struct newfs_inode {
	u32 i_state;
	struct inode vfs_inode;
};

#define NEWFS_I(inode) container_of(inode, struct newfs_inode, vfs_inode)

bool newfs_dirty(struct inode *inode)
{
	if (inode_is_new(inode))
		return false;

	return READ_ONCE(NEWFS_I(inode)->i_state) & I_FREEING;
}
