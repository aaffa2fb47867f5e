/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _TASK_H
#define _TASK_H

struct task {
	int pid;
	int sig;
	int len;
};

#endif
