// SPDX-License-Identifier: GPL-2.0
#include <linux/mm.h>

int mmap_mem(struct vm_area_struct *vma)
{
	vm_flags_set(vma, VM_PFNMAP);
	return 0;
}
