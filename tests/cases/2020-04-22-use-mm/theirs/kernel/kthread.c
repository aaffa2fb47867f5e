// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kernel.h>
#include <linux/mmu_context.h>

static struct mm_struct *borrowed;

/**
 * kthread_use_mm - make a kernel thread run in a user address space
 * @mm: the address space
 *
 * Must be paired with kthread_unuse_mm().
 */
void kthread_use_mm(struct mm_struct *mm)
{
	borrowed = mm;
}
EXPORT_SYMBOL_GPL(kthread_use_mm);

/**
 * kthread_unuse_mm - the reverse of kthread_use_mm()
 * @mm: the address space
 */
void kthread_unuse_mm(struct mm_struct *mm)
{
	if (borrowed == mm)
		borrowed = NULL;
}
EXPORT_SYMBOL_GPL(kthread_unuse_mm);
