/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_F2FS_H
#define _LINUX_F2FS_H

#include <linux/list.h>

struct rw_semaphore {
	long count;
};

void down_read(struct rw_semaphore *sem);
void up_read(struct rw_semaphore *sem);
void down_write(struct rw_semaphore *sem);
void up_write(struct rw_semaphore *sem);

struct inode {
	unsigned long i_ino;
	loff_t i_size;
	struct rw_semaphore invalidate_lock;
};

struct f2fs_inode_info {
	struct inode vfs_inode;
	unsigned long i_flags;
	struct list_head inmem_ilist;

	/* taken in this order */
	struct rw_semaphore i_gc_rwsem[2];
	struct rw_semaphore i_xattr_sem;
};

static inline struct f2fs_inode_info *F2FS_I(struct inode *inode)
{
	return container_of(inode, struct f2fs_inode_info, vfs_inode);
}

int f2fs_truncate(struct inode *inode);
int f2fs_migrate_blocks(struct inode *inode, u32 start, int count);

#endif
