// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mm_types.h>

struct vm_area_struct *find_vma(struct mm_struct *mm, unsigned long addr)
{
	struct vm_area_struct *vma;

	for (vma = mm->mmap; vma; vma = vma->vm_next)
		if (addr < vma->vm_end)
			return vma;
	return NULL;
}
EXPORT_SYMBOL(find_vma);
