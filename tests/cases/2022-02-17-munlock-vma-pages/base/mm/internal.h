/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __MM_INTERNAL_H
#define __MM_INTERNAL_H

#include <linux/types.h>

#define VM_LOCKED 0x2000

struct vm_area_struct {
	unsigned long vm_start, vm_end;
	unsigned long vm_flags;
	struct vm_area_struct *vm_next;
};

void munlock_vma_pages_range(struct vm_area_struct *vma,
			     unsigned long start, unsigned long end);
static inline void munlock_vma_pages_all(struct vm_area_struct *vma)
{
	munlock_vma_pages_range(vma, vma->vm_start, vma->vm_end);
}

void unmap_region(struct vm_area_struct *vma);
void exit_mmap(struct vm_area_struct *vma);
int do_munmap(struct vm_area_struct *vma, unsigned long start);

#endif
