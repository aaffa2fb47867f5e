/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MM_TYPES_H
#define _LINUX_MM_TYPES_H

#include <linux/kernel.h>

struct mm_struct;

struct vm_area_struct {
	unsigned long vm_start;
	unsigned long vm_end;

	/* next higher area */
	struct vm_area_struct *vm_next;

	struct mm_struct *vm_mm;
	unsigned long vm_flags;
};

struct mm_struct {
	struct vm_area_struct *mmap;	/* lowest area */
	unsigned long mmap_base;
	unsigned long task_size;
	int map_count;
	void *tree;
};

struct task_struct {
	struct mm_struct *mm;
};

extern struct task_struct *current;

struct vm_area_struct *tree_find(void *tree, unsigned long addr);
struct vm_area_struct *find_vma(struct mm_struct *mm, unsigned long addr);

#endif
