// SPDX-License-Identifier: GPL-2.0
#include <linux/task.h>

#ifdef HAVE_TASK_DATA
#define sig_of(t)	((t)->data.sig)
#else
#define sig_of(t)	((t)->sig)
#endif

int task_line(struct task *t);

int task_line(struct task *t)
{
#ifndef HAVE_TASK_DATA
	if (t->len > 32)
		return t->sig;
#endif
	return sig_of(t) + t->pid;
}
