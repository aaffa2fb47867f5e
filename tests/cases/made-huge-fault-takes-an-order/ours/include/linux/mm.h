/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MM_H
#define _LINUX_MM_H
#include <linux/types.h>

typedef int vm_fault_t;
#define VM_FAULT_FALLBACK 0x800
struct vm_fault {
	unsigned long address;
	pgoff_t pgoff;
};

struct vm_operations_struct {
	void (*open)(void *area);
	vm_fault_t (*fault)(struct vm_fault *vmf);
	vm_fault_t (*huge_fault)(struct vm_fault *vmf, unsigned int order);
};
#endif
