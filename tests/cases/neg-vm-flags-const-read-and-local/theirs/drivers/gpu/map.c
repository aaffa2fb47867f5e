// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mm.h>

struct gpu_map {
	unsigned long vm_flags;
	struct vm_area_struct *vma;
};

int gpu_mmap(struct gpu_map *map, struct vm_area_struct *vma)
{
	unsigned long vm_flags = vma->vm_flags;

	vm_flags |= 4;
	map->vm_flags |= vm_flags;
	map->vm_flags = map->vma->vm_flags;
	if (map->vma->vm_flags == 4)
		map->vm_flags++;
	return 0;
}
