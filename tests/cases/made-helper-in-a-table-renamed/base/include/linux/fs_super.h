/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _FS_SUPER_H
#define _FS_SUPER_H

#include <linux/types.h>

struct inode;

struct super_operations {
	void (*free_inode)(struct inode *inode);
	int (*drop_inode)(struct inode *inode);
};

int generic_delete_inode(struct inode *inode);

#endif
