// SPDX-License-Identifier: GPL-2.0
#include <linux/mm.h>

struct newacc_map {
	vm_flags_t vm_flags;
};

static bool mixed(vm_flags_t flags)
{
	return flags & VM_MIXEDMAP;
}

int newacc_mmap(struct newacc_map *map, const struct vm_area_struct *vma)
{
	vm_flags_t flags = vma->vm_flags;
	const vm_flags_t *p = &vma->vm_flags;

	flags |= VM_PFNMAP;
	map->vm_flags = flags | *p;
	map->vm_flags |= vma->vm_flags;

	return mixed(vma->vm_flags) && READ_ONCE(vma->vm_flags) ? -EINVAL : 0;
}
