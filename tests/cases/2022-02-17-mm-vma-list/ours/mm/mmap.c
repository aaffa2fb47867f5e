// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mm_types.h>

struct vm_area_struct *find_vma(struct mm_struct *mm, unsigned long addr)
{
	if (addr >= mm->task_size)
		return NULL;
	return tree_find(mm->tree, addr);
}
EXPORT_SYMBOL(find_vma);
