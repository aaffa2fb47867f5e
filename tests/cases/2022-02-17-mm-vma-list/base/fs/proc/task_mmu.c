// SPDX-License-Identifier: GPL-2.0
#include <linux/mm_types.h>

unsigned long task_vsize(struct mm_struct *mm)
{
	struct vm_area_struct *vma = mm->mmap;
	unsigned long size = 0;

	while (vma) {
		size += vma->vm_end - vma->vm_start;
		vma = vma->vm_next;
	}
	return size;
}
