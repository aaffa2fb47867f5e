// SPDX-License-Identifier: GPL-2.0
#include <linux/filelock.h>

struct dunlin_lock {
	struct list_head fl_list;
	unsigned int fl_pid;
	int fl_type;
	struct file_lock fl;
};

int dunlin_count(struct list_head *head, unsigned int pid);
int dunlin_count(struct list_head *head, unsigned int pid)
{
	struct dunlin_lock *fl;
	int n = 0;

	list_for_each_entry(fl, head, fl_list) {
		if (fl->fl_pid != pid || fl->fl_type != F_WRLCK)
			n++;
		if (fl->fl.fl_end)
			n++;
	}
	return n;
}
