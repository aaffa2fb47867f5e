// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mm.h>

#define VM_IO 0x4000
#define VM_PFNMAP 0x400

int gpu_mmap(void *file, struct vm_area_struct *vma)
{
	if (vma_is_big(vma) && !(vma->vm_flags & VM_IO))
		return -EINVAL;
	vma->vm_flags |= VM_IO |
			 VM_PFNMAP;
	return 0;
}
