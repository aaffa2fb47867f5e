/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MM_H
#define _LINUX_MM_H
#include <linux/pfn_t.h>

struct vm_area_struct;
int vmf_insert_mixed(struct vm_area_struct *vma, unsigned long addr, pfn_t pfn);
#endif
