/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MM_TYPES_H
#define _LINUX_MM_TYPES_H

#include <linux/kernel.h>

struct mm_struct;
struct file;
struct anon_vma {
	u32 degree;
	struct list_head head;
};

typedef unsigned int vm_fault_t;

struct vm_policy {
	u16 mode;
	u16 refs;
	u8 nodes[8];
};

struct vm_userfault;

struct vm_area_struct {
	unsigned long vm_start;
	unsigned long vm_end;
	struct vm_area_struct *vm_next, *vm_prev;
	struct mm_struct *vm_mm;
	unsigned long vm_flags;
	u8 ksm_state;
	bool locked;
	struct vm_policy vm_policy;
	struct anon_vma *anon_vma;
	struct vm_userfault *userfault;
	struct file *vm_file;
	unsigned long numab_pages[4];
};

struct mm_struct {
	struct vm_area_struct *mmap;
	unsigned long task_size;
	int map_count;
};

struct vm_policy *vma_policy_get(struct vm_area_struct *vma);
int vma_policy_copy(struct vm_policy *dst, const struct vm_policy *src);
vm_fault_t vma_fault(const struct vm_area_struct *vma, unsigned long addr);
int anon_vma_fork(struct anon_vma *av, u32 degree);

#endif /* _LINUX_MM_TYPES_H */
