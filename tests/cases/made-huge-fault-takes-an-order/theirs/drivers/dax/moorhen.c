// SPDX-License-Identifier: GPL-2.0
#include <linux/mm.h>

static vm_fault_t moorhen_huge_fault(struct vm_fault *vmf,
		enum page_entry_size pe_size)
{
	if (pe_size != PE_SIZE_PMD)
		return VM_FAULT_FALLBACK;
	return vmf->address & 0xfff ? VM_FAULT_FALLBACK : 0;
}

static vm_fault_t moorhen_fault(struct vm_fault *vmf)
{
	return 0;
}

extern const struct vm_operations_struct moorhen_vm_ops;
const struct vm_operations_struct moorhen_vm_ops = {
	.fault		= moorhen_fault,
	.huge_fault	= moorhen_huge_fault,
};
