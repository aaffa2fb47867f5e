/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __LINUX_TRACEHOOK_H
#define __LINUX_TRACEHOOK_H

#include <linux/types.h>
#include <linux/task_work.h>

struct task_struct;

int tracehook_signal_handler(int stepping);

static inline void set_notify_resume(struct task_struct *task)
{
	(void)task;
}

#endif /* __LINUX_TRACEHOOK_H */
