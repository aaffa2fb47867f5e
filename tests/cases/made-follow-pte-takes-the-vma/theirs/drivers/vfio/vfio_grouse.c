// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mm.h>

int grouse_fault_pfn(struct vm_area_struct *vma, unsigned long vaddr, unsigned long *pfn);
int grouse_fault_pfn(struct vm_area_struct *vma, unsigned long vaddr, unsigned long *pfn)
{
	spinlock_t *ptl;
	pte_t *ptep;
	int ret;

	ret = follow_pte(vma->vm_mm, vaddr, &ptep, &ptl);
	if (ret) {
		bool unlocked = vaddr == vma->vm_start;

		if (unlocked)
			return -EBUSY;

		ret = follow_pte(vma->vm_mm, vaddr, &ptep, &ptl);
		if (ret)
			return ret;
	}
	*pfn = ptep->pte >> 12;
	return 0;
}
