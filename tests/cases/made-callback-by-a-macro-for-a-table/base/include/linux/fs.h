/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_FS_H
#define _LINUX_FS_H

#include <linux/err.h>
#include <linux/mm_types.h>
#include <linux/mutex.h>

struct timespec64 {
	s64 tv_sec;
	long tv_nsec;
};

struct address_space {
	struct inode *host;
	const struct address_space_operations *a_ops;
	gfp_t gfp_mask;
	unsigned long nrpages;
};

struct inode {
	umode_t i_mode;
	unsigned int i_flags;
	const struct inode_operations *i_op;
	struct super_block *i_sb;
	struct address_space *i_mapping;
	unsigned long i_ino;
	loff_t i_size;
	struct timespec64 i_atime;
	struct timespec64 i_mtime;
	struct timespec64 i_ctime;
	spinlock_t i_lock;
	struct address_space i_data;
	void *i_private;
};

#endif /* _LINUX_FS_H */
