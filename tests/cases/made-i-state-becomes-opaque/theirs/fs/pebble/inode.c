// SPDX-License-Identifier: GPL-2.0
#include <linux/fs.h>

int pebble_evict(struct inode *inode);
int pebble_evict(struct inode *inode)
{
	return inode->i_mode != 0;
}

void pebble_mark(struct inode *inode, bool sync);
void pebble_mark(struct inode *inode, bool sync)
{
	if (!(inode->i_state & (I_NEW | I_FREEING)) && sync)
		inode->i_state |= I_DIRTY_SYNC;
}
