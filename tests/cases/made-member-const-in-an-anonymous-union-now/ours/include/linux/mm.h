/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _MM_H
#define _MM_H

#include <linux/types.h>

#define VM_PFNMAP	0x00000400
#define VM_DONTEXPAND	0x00040000
#define VM_MIXEDMAP	0x10000000

typedef unsigned long vm_flags_t;

struct vm_area_struct {
	unsigned long vm_start;
	unsigned long vm_end;
	union {
		const vm_flags_t vm_flags;
		vm_flags_t __vm_flags;
	};
	void *vm_private_data;
};

static inline void vm_flags_set(struct vm_area_struct *vma, vm_flags_t flags)
{
	vma->__vm_flags |= flags;
}

#endif
