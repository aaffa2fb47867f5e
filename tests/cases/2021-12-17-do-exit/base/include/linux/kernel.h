/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_KERNEL_H
#define _LINUX_KERNEL_H

#define __noreturn __attribute__((__noreturn__))

void __noreturn do_exit(long code);
void __noreturn kthread_exit(long result);
void complete_and_exit(void *comp, long code);

#endif
