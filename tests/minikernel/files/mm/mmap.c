// SPDX-License-Identifier: GPL-2.0
/*
 * The vmas of an address space, and taking ranges of it away.
 */
#include <linux/err.h>
#include <linux/export.h>
#include <linux/mm.h>
#include <linux/mmu_notifier.h>
#include <linux/sched.h>
#include <linux/slab.h>

/**
 * find_vma - the first vma that ends behind an address
 * @mm: the address space, mmap_sem held
 * @addr: the address
 *
 * The vma need not contain @addr. Returns NULL when there is none.
 */
struct vm_area_struct *find_vma(struct mm_struct *mm, unsigned long addr)
{
	struct vm_area_struct *vma;

	for (vma = mm->mmap; vma; vma = vma->vm_next) {
		if (addr < vma->vm_end)
			return vma;
	}
	return NULL;
}
EXPORT_SYMBOL(find_vma);

static void unmap_page_range(struct vm_area_struct *vma, unsigned long start,
			     unsigned long end)
{
	struct mm_struct *mm = vma->vm_mm;
	unsigned long addr;
	u64 pte;

	for (addr = start; addr < end; addr += PAGE_SIZE) {
		pte = mm->page_table[addr >> PAGE_SHIFT];
		mm->page_table[addr >> PAGE_SHIFT] = 0;
		if (pte & 1)
			put_page(pfn_to_page(pte >> PAGE_SHIFT));
	}
}

int zap_vma_range(struct vm_area_struct *vma, unsigned long start,
		  unsigned long size);

/**
 * zap_vma_range - drop the pages of a part of a vma
 * @vma: the vma
 * @start: first address
 * @size: how many bytes
 *
 * Returns 0, or -EINVAL when the range is not within the vma.
 */
int zap_vma_range(struct vm_area_struct *vma, unsigned long start,
		  unsigned long size)
{
	struct mmu_notifier_range range;
	unsigned long end = start + size;

	if (start < vma->vm_start || end > vma->vm_end || end < start)
		return -EINVAL;

	mmu_notifier_range_init(&range, MMU_NOTIFY_CLEAR, 0, vma, vma->vm_mm,
				start, end);
	mmu_notifier_invalidate_range_start(&range);
	unmap_page_range(vma, start, end);
	mmu_notifier_invalidate_range_end(&range);
	return 0;
}
EXPORT_SYMBOL_GPL(zap_vma_range);
