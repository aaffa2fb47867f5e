// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mmap_lock.h>

bool mmap_sem_taken(struct rw_semaphore *sem);

/* The caller holds mmap_sem. */
struct vm_area_struct *find_vma(struct mm_struct *mm, unsigned long addr)
{
	struct vm_area_struct *vma;

	if (!mmap_sem_taken(&mm->mmap_sem))
		return NULL;
	for (vma = mm->mmap; vma; vma = vma->vm_next)
		if (addr < vma->vm_end)
			return vma;
	return NULL;
}
EXPORT_SYMBOL(find_vma);
