/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_RESUME_USER_MODE_H
#define _LINUX_RESUME_USER_MODE_H

#include <linux/types.h>
#include <linux/task_work.h>

struct task_struct;

static inline void set_notify_resume(struct task_struct *task)
{
	(void)task;
}

#endif /* _LINUX_RESUME_USER_MODE_H */
