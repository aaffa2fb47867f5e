/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MM_H
#define _LINUX_MM_H
#include <linux/types.h>

typedef struct { int rlock; } spinlock_t;
typedef struct { unsigned long pte; } pte_t;
struct mm_struct {
	unsigned long task_size;
};
struct vm_area_struct {
	unsigned long vm_start;
	struct mm_struct *vm_mm;
};

int follow_pte(struct mm_struct *mm, unsigned long address,
	       pte_t **ptepp, spinlock_t **ptlp);
#endif
