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
	vm_flags_t vm_flags;
	void *vm_private_data;
};

#endif
