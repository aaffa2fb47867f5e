/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_SYSCALLS_H
#define _LINUX_SYSCALLS_H

#include <linux/types.h>

#define SYSCALL_DEFINE3(name, t1, a1, t2, a2, t3, a3) \
	long sys_##name(t1 a1, t2 a2, t3 a3)
#define COMPAT_SYSCALL_DEFINE3(name, t1, a1, t2, a2, t3, a3) \
	long compat_sys_##name(t1 a1, t2 a2, t3 a3)

#endif
