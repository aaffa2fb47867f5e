// SPDX-License-Identifier: GPL-2.0
#include <linux/fs.h>

int inode_is_busy(struct inode *inode);
int inode_is_busy(struct inode *inode)
{
	return inode->i_state & (I_NEW | I_FREEING);
}

void inode_init_state(struct inode *inode);
void inode_init_state(struct inode *inode)
{
	inode->i_state = 0;
	inode->i_ino = 0;
}
