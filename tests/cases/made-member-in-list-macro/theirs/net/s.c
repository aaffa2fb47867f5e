// SPDX-License-Identifier: GPL-2.0-only
#include <linux/workqueue.h>

int works_count(struct list_head *head)
{
	struct work_struct *w;
	int n = 0;

	list_for_each_entry(w, head, entry)
		n += w->func != NULL;
	return n;
}
