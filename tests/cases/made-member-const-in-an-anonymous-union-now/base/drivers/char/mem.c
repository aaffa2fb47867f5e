// SPDX-License-Identifier: GPL-2.0
#include <linux/mm.h>

int mmap_mem(struct vm_area_struct *vma)
{
	vma->vm_flags |= VM_PFNMAP;
	return 0;
}
