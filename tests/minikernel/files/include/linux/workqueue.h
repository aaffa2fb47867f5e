/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_WORKQUEUE_H
#define _LINUX_WORKQUEUE_H

#include <linux/list.h>

struct work_struct;

typedef void (*work_func_t)(struct work_struct *work);

struct work_struct {
	struct list_head entry;
	work_func_t func;
};

#define INIT_WORK(work, fn)				\
	do {						\
		INIT_LIST_HEAD(&(work)->entry);		\
		(work)->func = (fn);			\
	} while (0)

bool schedule_work(struct work_struct *work);
bool cancel_work_sync(struct work_struct *work);

#endif /* _LINUX_WORKQUEUE_H */
