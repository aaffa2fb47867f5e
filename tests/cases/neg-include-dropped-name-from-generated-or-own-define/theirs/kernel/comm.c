// SPDX-License-Identifier: GPL-2.0-only
#include <linux/sched.h>

#ifndef PATH_MAX
#define PATH_MAX 1024
#endif

static char paths[2][PATH_MAX];

char *comm_path(struct task *t)
{
	return paths[t->pid & 1];
}
