/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MMU_CONTEXT_H
#define _LINUX_MMU_CONTEXT_H

struct mm_struct;

void kthread_use_mm(struct mm_struct *mm);
void kthread_unuse_mm(struct mm_struct *mm);

#ifdef CONFIG_MEMBARRIER
void membarrier_update(struct mm_struct *mm);
#else
static inline void membarrier_update(struct mm_struct *mm) { }
#endif

#endif
