/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __LINUX_TASK_WORK_H
#define __LINUX_TASK_WORK_H

#include <linux/types.h>

struct callback_head {
	struct callback_head *next;
	void (*func)(struct callback_head *);
};

enum task_work_notify_mode {
	TWA_NONE,
	TWA_RESUME,
	TWA_SIGNAL,
};

struct task_struct;

static inline void init_task_work(struct callback_head *twork,
				  void (*func)(struct callback_head *))
{
	twork->func = func;
}

int task_work_add(struct task_struct *task, struct callback_head *twork,
		  enum task_work_notify_mode mode);

#endif /* __LINUX_TASK_WORK_H */
