// SPDX-License-Identifier: GPL-2.0
#include <linux/mm.h>

struct newacc_obj {
	struct vm_area_struct *vma;
	unsigned long flags;
};

int newacc_mmap(struct newacc_obj *obj, struct vm_area_struct *vma)
{
	obj->flags |= VM_PFNMAP;
	obj->vma = vma;
	obj->vma->vm_flags &= ~VM_PFNMAP;

	return vma->vm_flags & VM_MIXEDMAP ? -EINVAL : 0;
}
