/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef SCHED_H
#define SCHED_H
#include <linux/kernel.h>

struct task {
	int pid;
	char comm[16];
};
#endif
