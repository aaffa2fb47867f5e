// SPDX-License-Identifier: GPL-2.0

long sys_ni_syscall(void);
