/* SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note */
#ifndef __SYSCALL
#define __SYSCALL(x, y)
#endif

#define __NR_setxattrat 463
__SYSCALL(__NR_setxattrat, sys_setxattrat)
#define __NR_getxattrat 464
__SYSCALL(__NR_getxattrat, sys_getxattrat)
#define __NR_listxattrat 465
__SYSCALL(__NR_listxattrat, sys_listxattrat)
#define __NR_removexattrat 466
__SYSCALL(__NR_removexattrat, sys_removexattrat)

#undef __NR_syscalls
#define __NR_syscalls 467
