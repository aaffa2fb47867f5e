/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _TASK_H
#define _TASK_H

#define HAVE_TASK_DATA 1

struct task_data {
	int sig;
	int len;
};

struct task {
	int pid;
	struct task_data data;
};

#endif
