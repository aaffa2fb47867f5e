// SPDX-License-Identifier: GPL-2.0
#include <linux/task.h>

int task_sig(struct task *t);

int task_sig(struct task *t)
{
	return t->sig + t->len;
}
