/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __LINUX_LSM_HOOKS_H
#define __LINUX_LSM_HOOKS_H

typedef unsigned int u32;
typedef _Bool bool;

struct inode;
struct task_struct;
struct lsm_prop;

union security_list_options {
#define LSM_HOOK(RET, DEFAULT, NAME, ...) RET (*NAME)(__VA_ARGS__);
#include "lsm_hook_defs.h"
#undef LSM_HOOK
	void *lsm_func_addr;
};

struct security_hook_list {
	int head;
	union security_list_options hook;
};

#define LSM_HOOK_INIT(NAME, HOOK)		\
	{					\
		.head = 1,			\
		.hook = { .NAME = HOOK }	\
	}


#endif
