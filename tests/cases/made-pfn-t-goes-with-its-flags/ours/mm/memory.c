// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mm.h>

int vmf_insert_mixed(struct vm_area_struct *vma, unsigned long addr, unsigned long pfn)
{
	return pfn ? 0 : -EINVAL;
}
