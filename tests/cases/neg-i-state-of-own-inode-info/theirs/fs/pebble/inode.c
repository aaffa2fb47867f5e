// SPDX-License-Identifier: GPL-2.0
#include <linux/fs.h>

struct pebble_inode_info {
	unsigned long i_state;
	struct inode vfs_inode;
};

#define PEBBLE_I(inode) container_of(inode, struct pebble_inode_info, vfs_inode)
#define PEBBLE_STATE_NEW 3

int pebble_evict(struct inode *inode);
int pebble_evict(struct inode *inode)
{
	return inode->i_mode != 0;
}

void pebble_mark(struct inode *inode, bool sync);
void pebble_mark(struct inode *inode, bool sync)
{
	struct pebble_inode_info *pi = PEBBLE_I(inode);

	if (!(pi->i_state & (I_NEW | I_FREEING)) && sync)
		PEBBLE_I(inode)->i_state |= BIT(PEBBLE_STATE_NEW);
}
