// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kernel.h>
#include <linux/mmu_context.h>

static struct mm_struct *borrowed;

/**
 * use_mm - make a kernel thread run in a user address space
 * @mm: the address space
 *
 * Must be paired with unuse_mm().
 */
void use_mm(struct mm_struct *mm)
{
	borrowed = mm;
}
EXPORT_SYMBOL_GPL(use_mm);

/**
 * unuse_mm - the reverse of use_mm()
 * @mm: the address space
 */
void unuse_mm(struct mm_struct *mm)
{
	if (borrowed == mm)
		borrowed = NULL;
}
EXPORT_SYMBOL_GPL(unuse_mm);
