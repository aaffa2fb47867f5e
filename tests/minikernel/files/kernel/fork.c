// SPDX-License-Identifier: GPL-2.0
/*
 * Life and death of address spaces.
 */
#include <linux/cpumask.h>
#include <linux/export.h>
#include <linux/hmm.h>
#include <linux/mm.h>
#include <linux/mmu_notifier.h>
#include <linux/sched.h>
#include <linux/sched/mm.h>
#include <linux/slab.h>
#include <linux/string.h>

struct mm_struct *mm_alloc(void);
struct task_struct *dup_task_struct(struct task_struct *orig);

struct mm_struct *mm_alloc(void)
{
	struct mm_struct *mm = kzalloc(sizeof(*mm), GFP_KERNEL);

	if (!mm)
		return NULL;

	init_rwsem(&mm->mmap_sem);
	spin_lock_init(&mm->page_table_lock);
	atomic_set(&mm->mm_users, 1);
	atomic_set(&mm->mm_count, 1);
	hmm_mm_init(mm);
	return mm;
}

void __mmdrop(struct mm_struct *mm)
{
	hmm_mm_destroy(mm);
	kvfree(mm->page_table);
	kfree(mm);
}
EXPORT_SYMBOL_GPL(__mmdrop);

static void exit_mmap(struct mm_struct *mm)
{
	struct vm_area_struct *vma = mm->mmap;
	struct vm_area_struct *next;

	mmu_notifier_release(mm);
	for (; vma; vma = next) {
		next = vma->vm_next;
		if (vma->vm_ops && vma->vm_ops->close)
			vma->vm_ops->close(vma);
		kfree(vma);
	}
	mm->mmap = NULL;
}

/**
 * mmput - drop a user of an address space
 * @mm: the address space
 */
void mmput(struct mm_struct *mm)
{
	might_sleep();
	if (!atomic_dec_and_test(&mm->mm_users))
		return;
	exit_mmap(mm);
	mmdrop(mm);
}
EXPORT_SYMBOL_GPL(mmput);

/**
 * get_task_mm - the address space of a task, with a reference
 * @task: the task
 *
 * Returns NULL for kernel threads and for tasks that are exiting.
 */
struct mm_struct *get_task_mm(struct task_struct *task)
{
	struct mm_struct *mm;

	task_lock(task);
	mm = task->mm;
	if (mm) {
		if (task->flags & PF_KTHREAD)
			mm = NULL;
		else
			mmget(mm);
	}
	task_unlock(task);
	return mm;
}
EXPORT_SYMBOL_GPL(get_task_mm);

struct task_struct *dup_task_struct(struct task_struct *orig)
{
	struct task_struct *p = kmalloc(sizeof(*p), GFP_KERNEL);

	if (!p)
		return NULL;

	*p = *orig;
	atomic_set(&p->usage, 1);
	cpumask_copy(&p->cpus_allowed, &orig->cpus_allowed);
	p->nr_cpus_allowed = cpumask_weight(&p->cpus_allowed);
	strscpy(p->comm, orig->comm, sizeof(p->comm));
	spin_lock_init(&p->alloc_lock);
	spin_lock_init(&p->pi_lock);
	return p;
}
