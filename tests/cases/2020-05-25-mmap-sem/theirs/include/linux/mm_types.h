/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MM_TYPES_H
#define _LINUX_MM_TYPES_H

#include <linux/kernel.h>

struct rw_semaphore {
	long count;
};

void down_read(struct rw_semaphore *sem);
void up_read(struct rw_semaphore *sem);

struct vm_area_struct {
	unsigned long vm_start;
	unsigned long vm_end;
	struct vm_area_struct *vm_next;
};

struct mm_struct {
	struct vm_area_struct *mmap;	/* lowest area */
#ifdef CONFIG_MMU
	unsigned long mmap_base;
#endif
	unsigned long total_vm;
	struct rw_semaphore mmap_lock;
	unsigned long flags;
};

struct task_struct {
	struct mm_struct *mm;
};

extern struct task_struct *current;

#endif
