// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mm.h>
#include <linux/pfn_t.h>

int nighthawk_fault(struct vm_area_struct *vma, unsigned long addr, unsigned long pfn);
int nighthawk_fault(struct vm_area_struct *vma, unsigned long addr, unsigned long pfn)
{
	return vmf_insert_mixed(vma, addr, __pfn_to_pfn_t(pfn, PFN_DEV));
}
