/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_FILELOCK_H
#define _LINUX_FILELOCK_H
#include <linux/types.h>

#define F_WRLCK 1
struct file_lock {
	struct file_lock *fl_blocker;
	struct list_head fl_list;
	unsigned int fl_flags;
	unsigned char fl_type;
	unsigned int fl_pid;
	loff_t fl_start;
	loff_t fl_end;
};

#define list_entry(ptr, type, member) container_of(ptr, type, member)
#define list_first_entry(ptr, type, member) list_entry((ptr)->next, type, member)
#define list_for_each_entry(pos, head, member)				\
	for (pos = list_entry((head)->next, typeof(*pos), member);	\
	     &pos->member != (head);					\
	     pos = list_entry(pos->member.next, typeof(*pos), member))
#endif
