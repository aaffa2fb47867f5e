// SPDX-License-Identifier: GPL-2.0
#include <linux/mm_types.h>

int gmap_unshare(struct mm_struct *mm, unsigned long start)
{
	VMA_ITERATOR(vmi, mm, start);
	unsigned long next;

	while ((next = vma_next(&vmi))) {
		if (next > vmi.mas.last)
			return -EINVAL;
	}

	return 0;
}
