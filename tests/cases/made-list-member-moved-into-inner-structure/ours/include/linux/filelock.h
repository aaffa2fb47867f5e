/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _FILELOCK_H
#define _FILELOCK_H

#include <linux/types.h>

struct file;

struct file_lock_core {
	struct list_head flc_list;
	unsigned int flc_flags;
	unsigned char flc_type;
};

struct file_lock {
	struct file_lock_core c;
	loff_t fl_start;
	loff_t fl_end;
};

struct file_lock_context {
	struct list_head flc_posix;
	struct list_head flc_lease;
};

int posix_lock_file(struct file *filp, struct file_lock *fl);

#endif
