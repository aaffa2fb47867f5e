/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _FS_INTERNAL_H
#define _FS_INTERNAL_H

#include <linux/kernel.h>

struct open_flags {
	int open_flag;
	umode_t mode;
	int acc_mode;
	int intent;
	int lookup_flags;
};

struct open_how {
	u64 flags;
	u64 mode;
	u64 resolve;
};

struct filename;
struct file;

extern struct file *do_filp_open(int dfd, struct filename *pathname,
				 const struct open_flags *op);
extern void mark_mounts_for_expiry(struct list_head *mounts);

#endif /* _FS_INTERNAL_H */
