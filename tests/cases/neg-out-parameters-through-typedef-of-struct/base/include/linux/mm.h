/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MM_H
#define _LINUX_MM_H

#include <linux/kernel.h>

typedef struct { unsigned long pte; } pte_t;
typedef struct { unsigned long pmd; } pmd_t;
typedef struct { volatile u32 slock; } spinlock_t;

struct mmu_notifier_range;

struct mm_struct {
	spinlock_t page_table_lock;
	unsigned long map_count;
};

struct vm_area_struct {
	struct mm_struct *vm_mm;
	unsigned long vm_start, vm_end;
	unsigned long vm_flags;
	const struct vm_operations_struct *vm_ops;
	void *vm_private_data;
};

struct vm_operations_struct {
	void (*open)(struct vm_area_struct *area);
	int (*access)(struct vm_area_struct *vma, unsigned long addr,
		      void *buf, int len, int write);
};

#define VM_IO	0x00004000UL
#define pte_pfn(p)	((p).pte >> 12)
#define pte_unmap_unlock(pte, ptl)	((void)(pte), (void)((ptl)->slock = 0))

int follow_pte(struct mm_struct *mm, unsigned long address,
	       struct mmu_notifier_range *range, pte_t **ptepp,
	       pmd_t **pmdpp, spinlock_t **ptlp);
int follow_pfn(struct vm_area_struct *vma, unsigned long address,
	       unsigned long *pfn);

#endif /* _LINUX_MM_H */
