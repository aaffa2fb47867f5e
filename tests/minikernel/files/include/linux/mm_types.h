/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MM_TYPES_H
#define _LINUX_MM_TYPES_H

#include <linux/kconfig.h>
#include <linux/list.h>
#include <linux/rwsem.h>
#include <linux/spinlock.h>
#include <linux/types.h>
#include <asm/atomic.h>
#include <asm/page.h>

struct address_space;
struct dev_pagemap;
struct hmm;
struct mm_struct;
struct mmu_notifier_mm;
struct vm_operations_struct;

struct page {
	unsigned long flags;
	struct list_head lru;
	struct address_space *mapping;
	atomic_t refcount;
#ifdef CONFIG_DEVICE_PRIVATE
	struct dev_pagemap *pgmap;
	unsigned long private_data;
#endif
};

#define VM_READ		0x0001
#define VM_WRITE	0x0002
#define VM_EXEC		0x0004
#define VM_SHARED	0x0008
#define VM_IO		0x4000
#define VM_PFNMAP	0x8000
#define VM_HUGETLB	0x400000

struct file;

/* One range of addresses with the same backing and the same rights. */
struct vm_area_struct {
	unsigned long vm_start;
	unsigned long vm_end;
	struct vm_area_struct *vm_next;
	struct mm_struct *vm_mm;
	unsigned long vm_flags;
	unsigned long vm_pgoff;
	struct file *vm_file;
	const struct vm_operations_struct *vm_ops;
};

/* An address space, shared by the threads of a process. */
struct mm_struct {
	struct vm_area_struct *mmap;
	struct rw_semaphore mmap_sem;
	spinlock_t page_table_lock;
	atomic_t mm_users;
	atomic_t mm_count;
	unsigned long task_size;
	unsigned long total_vm;
	unsigned long pinned_vm;
	u64 *page_table;
#ifdef CONFIG_MMU_NOTIFIER
	struct mmu_notifier_mm *mmu_notifier_mm;
#endif
#if IS_ENABLED(CONFIG_HMM_MIRROR)
	/* HMM keeps one object per address space. */
	struct hmm *hmm;
#endif
};

#endif /* _LINUX_MM_TYPES_H */
