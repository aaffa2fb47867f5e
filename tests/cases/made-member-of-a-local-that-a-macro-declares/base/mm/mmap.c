// SPDX-License-Identifier: GPL-2.0
#include <linux/mm_types.h>

unsigned long first_end(struct mm_struct *mm)
{
	VMA_ITERATOR(vmi, mm, 0);

	vma_next(&vmi);
	return vmi.mas.last;
}
