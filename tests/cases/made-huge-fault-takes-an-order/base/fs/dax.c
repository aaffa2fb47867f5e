// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mm.h>

static vm_fault_t dax_huge_fault(struct vm_fault *vmf, enum page_entry_size pe_size)
{
	switch (pe_size) {
	case PE_SIZE_PTE:
		return 0;
	case PE_SIZE_PMD:
		return vmf->pgoff & 1;
	default:
		return VM_FAULT_FALLBACK;
	}
}

extern const struct vm_operations_struct dax_vm_ops;
const struct vm_operations_struct dax_vm_ops = {
	.huge_fault = dax_huge_fault,
};
