// SPDX-License-Identifier: GPL-2.0
#include <linux/fs.h>

void unlock_new_inode(struct inode *inode)
{
	inode->i_state &= ~I_NEW & ~I_CREATING;
}
EXPORT_SYMBOL_GPL(unlock_new_inode);

int inode_busy(struct inode *inode)
{
	if (inode->i_state & I_FREEING)
		return -EBUSY;

	return 0;
}
