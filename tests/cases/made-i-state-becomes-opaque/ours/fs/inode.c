// SPDX-License-Identifier: GPL-2.0
#include <linux/fs.h>

int inode_is_busy(struct inode *inode);
int inode_is_busy(struct inode *inode)
{
	return inode_state_read_once(inode) & (I_NEW | I_FREEING);
}

void inode_init_state(struct inode *inode);
void inode_init_state(struct inode *inode)
{
	inode_state_assign(inode, 0);
	inode->i_ino = 0;
}
