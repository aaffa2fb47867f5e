// SPDX-License-Identifier: GPL-2.0-only
#include <linux/workqueue.h>

struct job {
	struct work_struct work;
	struct list_head entry;
};

int jobs_count(struct list_head *head)
{
	struct job *j;
	int n = 0;

	list_for_each_entry(j, head, entry)
		n += container_of(j->entry.next, struct job, entry) != j;
	return n + offsetof(struct job, entry);
}
