// SPDX-License-Identifier: GPL-2.0-only
#include "internal.h"

static int locked_vm;

static void unlock_range(struct vm_area_struct *start, unsigned long limit)
{
	struct vm_area_struct *tmp = start;

	while (tmp && tmp->vm_start < limit) {
		if (tmp->vm_flags & VM_LOCKED)
			locked_vm--;
		tmp = tmp->vm_next;
	}
}

int do_munmap(struct vm_area_struct *vma, unsigned long start)
{
	if (start & 0xfff)
		return -22;

	unlock_range(vma, vma->vm_end);
	unmap_region(vma);
	return 0;
}

void exit_mmap(struct vm_area_struct *vma)
{
	if (!vma)
		return;

	while (vma) {
		unmap_region(vma);
		vma = vma->vm_next;
	}
}
