// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <linux/tracehook.h>

struct task_struct {
	u32 flags;
};

void signal_wake(struct task_struct *t)
{
	set_notify_resume(t);
}
