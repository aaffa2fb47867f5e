// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mm.h>

int follow_pte(struct vm_area_struct *vma, unsigned long address,
	       pte_t **ptepp, spinlock_t **ptlp)
{
	struct mm_struct *mm = vma->vm_mm;

	if (address >= mm->task_size)
		return -EINVAL;
	*ptepp = NULL;
	*ptlp = NULL;
	return 0;
}
