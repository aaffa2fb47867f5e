// SPDX-License-Identifier: GPL-2.0
#include <linux/filelock.h>

int locks_overlap(struct file_lock *a, struct file_lock *b);
int locks_overlap(struct file_lock *a, struct file_lock *b)
{
	if (a->c.flc_type != F_WRLCK && b->c.flc_type != F_WRLCK)
		return 0;
	return a->fl_end >= b->fl_start && b->fl_end >= a->fl_start;
}
