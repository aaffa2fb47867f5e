/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _FILELOCK_H
#define _FILELOCK_H

#include <linux/types.h>

struct file;

struct file_lock {
	struct list_head fl_list;
	unsigned int fl_flags;
	unsigned char fl_type;
	loff_t fl_start;
	loff_t fl_end;
};

struct file_lock_context {
	struct list_head flc_posix;
	struct list_head flc_lease;
};

int posix_lock_file(struct file *filp, struct file_lock *fl);

#endif
