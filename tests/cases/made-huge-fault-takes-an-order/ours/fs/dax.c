// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mm.h>

#define PMD_ORDER 9

static vm_fault_t dax_huge_fault(struct vm_fault *vmf, unsigned int order)
{
	if (order == 0)
		return 0;
	if (order == PMD_ORDER)
		return vmf->pgoff & 1;
	return VM_FAULT_FALLBACK;
}

extern const struct vm_operations_struct dax_vm_ops;
const struct vm_operations_struct dax_vm_ops = {
	.huge_fault = dax_huge_fault,
};
