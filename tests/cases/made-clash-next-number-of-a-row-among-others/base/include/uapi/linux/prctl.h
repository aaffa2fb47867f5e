/* SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note */
#ifndef _LINUX_PRCTL_H
#define _LINUX_PRCTL_H

#define PR_SET_PDEATHSIG  1
#define PR_GET_PDEATHSIG  2

/* Shadow stack */
#define PR_GET_SHADOW_STACK_STATUS      74
#define PR_SET_SHADOW_STACK_STATUS      75
# define PR_SHADOW_STACK_ENABLE         (1UL << 0)
# define PR_SHADOW_STACK_WRITE		(1UL << 1)

/* Lock of the above */
#define PR_LOCK_SHADOW_STACK_STATUS      76

/* Names of areas, see the man page */
#define PR_SET_VMA		0x53564d41
# define PR_SET_VMA_ANON_NAME		0

#endif
