// SPDX-License-Identifier: GPL-2.0
#include <linux/mm.h>

enum moorhen_size { MOORHEN_PTE, MOORHEN_PMD };

static vm_fault_t moorhen_huge_fault(struct vm_fault *vmf, enum moorhen_size pe_size)
{
	return pe_size == MOORHEN_PMD ? VM_FAULT_FALLBACK : vmf->pgoff & 1;
}

static vm_fault_t moorhen_fault(struct vm_fault *vmf)
{
	return moorhen_huge_fault(vmf, MOORHEN_PTE);
}

extern const struct vm_operations_struct moorhen_vm_ops;
const struct vm_operations_struct moorhen_vm_ops = {
	.fault		= moorhen_fault,
};
