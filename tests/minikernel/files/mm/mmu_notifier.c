// SPDX-License-Identifier: GPL-2.0
/*
 * Tell the owners of second page tables about changes of the first.
 */
#include <linux/err.h>
#include <linux/export.h>
#include <linux/list.h>
#include <linux/mm.h>
#include <linux/mmu_notifier.h>
#include <linux/sched/mm.h>
#include <linux/slab.h>

#ifdef CONFIG_MMU_NOTIFIER

/**
 * __mmu_notifier_register - register with mmap_sem held for writing
 * @mn:	the notifier, its ops set
 * @mm:	the address space to watch
 *
 * The first notifier of an address space allocates the list they are all on.
 * Returns 0 or a negative errno.
 */
int __mmu_notifier_register(struct mmu_notifier *mn, struct mm_struct *mm)
{
	struct mmu_notifier_mm *fresh;

	if (WARN_ON(atomic_read(&mm->mm_users) <= 0))
		return -EINVAL;

	if (!mm->mmu_notifier_mm) {
		fresh = kzalloc(sizeof(*fresh), GFP_KERNEL);
		if (!fresh)
			return -ENOMEM;
		INIT_HLIST_HEAD(&fresh->list);
		spin_lock_init(&fresh->lock);
		mm->mmu_notifier_mm = fresh;
	}

	mmgrab(mm);
	spin_lock(&mm->mmu_notifier_mm->lock);
	hlist_add_head(&mn->hlist, &mm->mmu_notifier_mm->list);
	spin_unlock(&mm->mmu_notifier_mm->lock);
	return 0;
}
EXPORT_SYMBOL_GPL(__mmu_notifier_register);

/**
 * mmu_notifier_register - start to watch an address space
 * @mn:	the notifier, its ops set
 * @mm:	the address space; the caller holds a reference on its users
 *
 * Returns 0 or a negative errno.
 */
int mmu_notifier_register(struct mmu_notifier *mn, struct mm_struct *mm)
{
	int ret;

	down_write(&mm->mmap_sem);
	ret = __mmu_notifier_register(mn, mm);
	up_write(&mm->mmap_sem);
	return ret;
}
EXPORT_SYMBOL_GPL(mmu_notifier_register);

void mmu_notifier_unregister(struct mmu_notifier *mn, struct mm_struct *mm)
{
	bool listed;

	spin_lock(&mm->mmu_notifier_mm->lock);
	listed = !hlist_unhashed(&mn->hlist);
	hlist_del_init(&mn->hlist);
	spin_unlock(&mm->mmu_notifier_mm->lock);

	if (listed && mn->ops->release)
		mn->ops->release(mn, mm);
	mmdrop(mm);
}
EXPORT_SYMBOL_GPL(mmu_notifier_unregister);

void __mmu_notifier_release(struct mm_struct *mm)
{
	struct mmu_notifier_mm *all = mm->mmu_notifier_mm;
	struct mmu_notifier *mn;

	spin_lock(&all->lock);
	while (!hlist_empty(&all->list)) {
		mn = container_of(all->list.first, struct mmu_notifier, hlist);
		hlist_del_init(&mn->hlist);
		spin_unlock(&all->lock);
		if (mn->ops->release)
			mn->ops->release(mn, mm);
		spin_lock(&all->lock);
	}
	spin_unlock(&all->lock);
}

int __mmu_notifier_invalidate_range_start(struct mmu_notifier_range *range)
{
	struct mmu_notifier *mn;
	int ret = 0;
	int err;

	hlist_for_each_entry(mn, &range->mm->mmu_notifier_mm->list, hlist) {
		if (!mn->ops->invalidate_range_start)
			continue;
		err = mn->ops->invalidate_range_start(mn, range);
		if (!err)
			continue;
		WARN_ON(mmu_notifier_range_blockable(range) ||
			err != -EAGAIN);
		ret = err;
	}
	return ret;
}
EXPORT_SYMBOL_GPL(__mmu_notifier_invalidate_range_start);

void __mmu_notifier_invalidate_range_end(struct mmu_notifier_range *range)
{
	struct mmu_notifier *mn;

	hlist_for_each_entry(mn, &range->mm->mmu_notifier_mm->list, hlist) {
		if (mn->ops->invalidate_range_end)
			mn->ops->invalidate_range_end(mn, range);
	}
}
EXPORT_SYMBOL_GPL(__mmu_notifier_invalidate_range_end);

#endif /* CONFIG_MMU_NOTIFIER */
