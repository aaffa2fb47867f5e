// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mm.h>

int vmf_insert_mixed(struct vm_area_struct *vma, unsigned long addr, pfn_t pfn)
{
	return pfn.val & PFN_DEV ? 0 : -EINVAL;
}
