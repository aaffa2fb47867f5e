// SPDX-License-Identifier: GPL-2.0
/*
 * Mirror the address space of a process on a device: notify drivers of
 * changes, and look pages up on their behalf.
 */
#include <linux/err.h>
#include <linux/export.h>
#include <linux/hmm.h>
#include <linux/init.h>
#include <linux/memremap.h>
#include <linux/mm.h>
#include <linux/mmu_notifier.h>
#include <linux/sched/mm.h>
#include <linux/slab.h>

#if IS_ENABLED(CONFIG_HMM_MIRROR)

static const struct mmu_notifier_ops hmm_mmu_notifier_ops;

static inline struct hmm *mm_get_hmm(struct mm_struct *mm)
{
	struct hmm *hmm = READ_ONCE(mm->hmm);

	if (hmm && kref_get_unless_zero(&hmm->kref))
		return hmm;
	return NULL;
}

static void hmm_free(struct kref *kref)
{
	struct hmm *hmm = container_of(kref, struct hmm, kref);
	struct mm_struct *mm = hmm->mm;

	/* hmm_mm_destroy() cut the link, and the notifiers are gone. */
	if (!mm) {
		kfree(hmm);
		return;
	}

	mmu_notifier_unregister(&hmm->mmu_notifier, mm);

	spin_lock(&mm->page_table_lock);
	if (mm->hmm == hmm)
		mm->hmm = NULL;
	spin_unlock(&mm->page_table_lock);

	kfree(hmm);
}

static inline void hmm_put(struct hmm *hmm)
{
	kref_put(&hmm->kref, hmm_free);
}

/*
 * Returns the hmm of an address space with a reference, allocated when there
 * was none. Two callers may race; the one who comes second throws its own
 * object away.
 */
static struct hmm *hmm_get_or_create(struct mm_struct *mm)
{
	struct hmm *hmm = mm_get_hmm(mm);
	bool lost = false;

	if (hmm)
		return hmm;

	hmm = kzalloc(sizeof(*hmm), GFP_KERNEL);
	if (!hmm)
		return NULL;

	init_waitqueue_head(&hmm->wq);
	INIT_LIST_HEAD(&hmm->mirrors);
	INIT_LIST_HEAD(&hmm->ranges);
	init_rwsem(&hmm->mirrors_sem);
	mutex_init(&hmm->lock);
	kref_init(&hmm->kref);
	hmm->mmu_notifier.ops = &hmm_mmu_notifier_ops;
	hmm->notifiers = 0;
	hmm->dead = false;
	hmm->mm = mm;

	spin_lock(&mm->page_table_lock);
	if (mm->hmm)
		lost = true;
	else
		mm->hmm = hmm;
	spin_unlock(&mm->page_table_lock);

	if (lost) {
		kfree(hmm);
		return mm_get_hmm(mm);
	}

	if (__mmu_notifier_register(&hmm->mmu_notifier, mm)) {
		spin_lock(&mm->page_table_lock);
		mm->hmm = NULL;
		spin_unlock(&mm->page_table_lock);
		kfree(hmm);
		return NULL;
	}
	return hmm;
}

/**
 * hmm_mm_destroy - the address space is being freed
 * @mm: the address space
 */
void hmm_mm_destroy(struct mm_struct *mm)
{
	struct hmm *hmm;

	spin_lock(&mm->page_table_lock);
	hmm = mm_get_hmm(mm);
	mm->hmm = NULL;
	if (hmm) {
		hmm->mm = NULL;
		hmm->dead = true;
		spin_unlock(&mm->page_table_lock);
		hmm_put(hmm);
		return;
	}
	spin_unlock(&mm->page_table_lock);
}

static void hmm_release(struct mmu_notifier *mn, struct mm_struct *mm)
{
	struct hmm *hmm = mm_get_hmm(mm);
	struct hmm_mirror *mirror;
	struct hmm_range *range;

	if (!hmm)
		return;

	hmm->dead = true;

	mutex_lock(&hmm->lock);
	list_for_each_entry(range, &hmm->ranges, list)
		range->valid = false;
	wake_up_all(&hmm->wq);
	mutex_unlock(&hmm->lock);

	/*
	 * A driver may unregister its mirror from the callback, which takes
	 * the semaphore for writing, so start over after each one.
	 */
	down_write(&hmm->mirrors_sem);
	mirror = list_first_entry_or_null(&hmm->mirrors,
					  struct hmm_mirror, list);
	while (mirror) {
		list_del_init(&mirror->list);
		if (mirror->ops->release) {
			up_write(&hmm->mirrors_sem);
			mirror->ops->release(mirror);
			down_write(&hmm->mirrors_sem);
		}
		mirror = list_first_entry_or_null(&hmm->mirrors,
						  struct hmm_mirror, list);
	}
	up_write(&hmm->mirrors_sem);

	hmm_put(hmm);
}

static int hmm_invalidate_range_start(struct mmu_notifier *mn,
			const struct mmu_notifier_range *nrange)
{
	struct hmm *hmm = mm_get_hmm(nrange->mm);
	struct hmm_mirror *mirror;
	struct hmm_update update;
	struct hmm_range *range;
	int ret = 0;

	if (!hmm)
		return 0;

	update.start = nrange->start;
	update.end = nrange->end;
	update.event = HMM_UPDATE_INVALIDATE;
	update.blockable = mmu_notifier_range_blockable(nrange);

	if (update.blockable) {
		mutex_lock(&hmm->lock);
	} else if (!mutex_trylock(&hmm->lock)) {
		ret = -EAGAIN;
		goto out;
	}
	hmm->notifiers++;
	list_for_each_entry(range, &hmm->ranges, list) {
		if (update.end < range->start || update.start >= range->end)
			continue;
		range->valid = false;
	}
	mutex_unlock(&hmm->lock);

	if (update.blockable) {
		down_read(&hmm->mirrors_sem);
	} else if (!down_read_trylock(&hmm->mirrors_sem)) {
		ret = -EAGAIN;
		goto out;
	}
	list_for_each_entry(mirror, &hmm->mirrors, list) {
		int err;

		err = mirror->ops->sync_cpu_device_pagetables(mirror, &update);
		if (err) {
			WARN_ON(update.blockable || err != -EAGAIN);
			ret = -EAGAIN;
			break;
		}
	}
	up_read(&hmm->mirrors_sem);

out:
	hmm_put(hmm);
	return ret;
}

static void hmm_invalidate_range_end(struct mmu_notifier *mn,
			const struct mmu_notifier_range *nrange)
{
	struct hmm *hmm = mm_get_hmm(nrange->mm);
	struct hmm_range *range;

	if (!hmm)
		return;

	mutex_lock(&hmm->lock);
	hmm->notifiers--;
	if (!hmm->notifiers) {
		list_for_each_entry(range, &hmm->ranges, list) {
			if (!range->valid)
				range->valid = true;
		}
		wake_up_all(&hmm->wq);
	}
	mutex_unlock(&hmm->lock);

	hmm_put(hmm);
}

static const struct mmu_notifier_ops hmm_mmu_notifier_ops = {
	.release		= hmm_release,
	.invalidate_range_start	= hmm_invalidate_range_start,
	.invalidate_range_end	= hmm_invalidate_range_end,
};

/**
 * hmm_mirror_register - let a device follow an address space
 * @mirror: the mirror, its ops set
 * @mm: the address space, mmap_sem held for writing
 *
 * Returns 0 or a negative errno.
 */
int hmm_mirror_register(struct hmm_mirror *mirror, struct mm_struct *mm)
{
	if (!mm || !mirror || !mirror->ops)
		return -EINVAL;

	mirror->hmm = hmm_get_or_create(mm);
	if (!mirror->hmm)
		return -ENOMEM;

	down_write(&mirror->hmm->mirrors_sem);
	list_add(&mirror->list, &mirror->hmm->mirrors);
	up_write(&mirror->hmm->mirrors_sem);
	return 0;
}
EXPORT_SYMBOL(hmm_mirror_register);

/**
 * hmm_mirror_unregister - end what hmm_mirror_register() began
 * @mirror: the mirror
 */
void hmm_mirror_unregister(struct hmm_mirror *mirror)
{
	struct hmm *hmm = READ_ONCE(mirror->hmm);

	if (!hmm)
		return;

	down_write(&hmm->mirrors_sem);
	list_del_init(&mirror->list);
	mirror->hmm = NULL;
	up_write(&hmm->mirrors_sem);
	hmm_put(hmm);
}
EXPORT_SYMBOL(hmm_mirror_unregister);

/*
 * One walk over the CPU page table, for a snapshot (fault is false) or to
 * bring missing pages in.
 */
struct hmm_vma_walk {
	struct hmm_range *range;
	unsigned long last;
	bool fault;
	bool block;
};

static int hmm_vma_do_fault(struct hmm_vma_walk *walk, unsigned long addr,
			    bool write, u64 *entry)
{
	unsigned int flags = write ? FAULT_FLAG_WRITE : 0;
	struct hmm_range *range = walk->range;
	vm_fault_t ret;

	if (!walk->block)
		flags |= FAULT_FLAG_ALLOW_RETRY;

	ret = handle_mm_fault(range->vma, addr, flags);
	if (ret & VM_FAULT_RETRY)
		return -EAGAIN;
	if (ret & VM_FAULT_ERROR) {
		*entry = range->values[HMM_PFN_ERROR];
		return -EFAULT;
	}
	return -EBUSY;
}

static bool hmm_entry_needs_fault(const struct hmm_vma_walk *walk, u64 wanted,
				  u64 have)
{
	const struct hmm_range *range = walk->range;

	if (!walk->fault)
		return false;
	wanted = (wanted & range->pfn_flags_mask) | range->default_flags;
	if (!(wanted & range->flags[HMM_PFN_VALID]))
		return false;
	if (!(have & range->flags[HMM_PFN_VALID]))
		return true;
	return (wanted & range->flags[HMM_PFN_WRITE]) &&
	       !(have & range->flags[HMM_PFN_WRITE]);
}

static u64 hmm_entry_from_pte(const struct hmm_range *range, u64 pte)
{
	struct page *page;
	u64 entry;

	if (!(pte & 1))
		return range->values[HMM_PFN_NONE];

	entry = hmm_device_entry_from_pfn(range, pte >> PAGE_SHIFT);
	if (pte & 2)
		entry |= range->flags[HMM_PFN_WRITE];

	page = pfn_to_page(pte >> PAGE_SHIFT);
	if (is_device_private_page(page))
		entry |= range->flags[HMM_PFN_DEVICE_PRIVATE];
	return entry;
}

static int hmm_vma_walk_range(struct hmm_vma_walk *walk, unsigned long start,
			      unsigned long end)
{
	struct hmm_range *range = walk->range;
	struct mm_struct *mm = range->hmm->mm;
	unsigned long addr;
	unsigned long i;
	u64 wanted;
	u64 have;

	for (addr = start; addr < end; addr += PAGE_SIZE) {
		i = (addr - range->start) >> PAGE_SHIFT;
		wanted = range->pfns[i];
		have = hmm_entry_from_pte(range,
					  mm->page_table[addr >> PAGE_SHIFT]);
		walk->last = addr;
		if (hmm_entry_needs_fault(walk, wanted, have))
			return hmm_vma_do_fault(walk, addr,
						wanted & range->flags[HMM_PFN_WRITE],
						&range->pfns[i]);
		range->pfns[i] = have;
	}
	walk->last = end;
	return 0;
}

static void hmm_pfns_clear(struct hmm_range *range, unsigned long addr,
			   unsigned long end)
{
	u64 *pfn = range->pfns + ((addr - range->start) >> PAGE_SHIFT);

	for (; addr < end; addr += PAGE_SIZE)
		*pfn++ = range->values[HMM_PFN_NONE];
}

/**
 * hmm_range_register - start to track a range of addresses
 * @range: the range
 * @mm: the address space it is in
 * @start: first address
 * @end: one behind the last address
 * @page_shift: log2 of the page size of the device
 *
 * Returns 0, -EINVAL when the addresses do not fit the page size, or -EFAULT
 * when the address space is gone.
 *
 * From here on range->valid says whether the CPU page table stayed as it was.
 */
int hmm_range_register(struct hmm_range *range,
		       struct mm_struct *mm,
		       unsigned long start,
		       unsigned long end,
		       unsigned page_shift)
{
	unsigned long mask = (1UL << page_shift) - 1UL;

	range->valid = false;
	range->hmm = NULL;

	if ((start & mask) || (end & mask))
		return -EINVAL;
	if (start >= end)
		return -EINVAL;

	range->page_shift = page_shift;
	range->start = start;
	range->end = end;

	range->hmm = hmm_get_or_create(mm);
	if (!range->hmm)
		return -EFAULT;

	/* The process may have exited meanwhile. */
	if (range->hmm->mm == NULL || range->hmm->dead) {
		hmm_put(range->hmm);
		range->hmm = NULL;
		return -EFAULT;
	}

	mutex_lock(&range->hmm->lock);
	list_add(&range->list, &range->hmm->ranges);
	if (!range->hmm->notifiers)
		range->valid = true;
	mutex_unlock(&range->hmm->lock);

	return 0;
}
EXPORT_SYMBOL(hmm_range_register);

/**
 * hmm_range_unregister - stop tracking a range
 * @range: the range
 */
void hmm_range_unregister(struct hmm_range *range)
{
	if (!range->hmm)
		return;

	mutex_lock(&range->hmm->lock);
	list_del(&range->list);
	mutex_unlock(&range->hmm->lock);

	range->valid = false;
	hmm_put(range->hmm);
	range->hmm = NULL;
}
EXPORT_SYMBOL(hmm_range_unregister);

/*
 * Walk all the vmas of a range. Returns the number of pages, or what the
 * walk of a vma returned, with walk->last at the address it stopped at.
 */
static long hmm_range_walk(struct hmm_vma_walk *walk)
{
	const unsigned long device_vma = VM_IO | VM_PFNMAP;
	struct hmm_range *range = walk->range;
	struct hmm *hmm = range->hmm;
	unsigned long start = range->start;
	unsigned long end;
	struct vm_area_struct *vma;
	int ret;

	if (hmm->mm == NULL || hmm->dead)
		return -EFAULT;

	while (start < range->end) {
		if (!range->valid)
			return walk->fault ? -EBUSY : -EAGAIN;

		vma = find_vma(hmm->mm, start);
		if (!vma || vma->vm_start > start ||
		    (vma->vm_flags & device_vma))
			return -EFAULT;

		end = min(range->end, vma->vm_end);
		if (!(vma->vm_flags & VM_READ)) {
			hmm_pfns_clear(range, start, end);
			return -EPERM;
		}

		range->vma = vma;
		ret = hmm_vma_walk_range(walk, start, end);
		if (ret == -EBUSY) {
			/* The page came in; look at it again. */
			start = walk->last;
			continue;
		}
		if (ret) {
			hmm_pfns_clear(range, walk->last, range->end);
			return ret;
		}
		start = end;
	}
	return (range->end - range->start) >> PAGE_SHIFT;
}

/**
 * hmm_range_snapshot - copy the CPU page table of a range, fault nothing
 * @range: a registered range; the caller holds mmap_sem for reading
 *
 * Returns the number of pages or a negative errno, -EAGAIN when the range
 * was invalidated and one has to try again.
 */
long hmm_range_snapshot(struct hmm_range *range)
{
	struct hmm_vma_walk walk = {
		.range	= range,
		.last	= range->start,
		.fault	= false,
	};

	return hmm_range_walk(&walk);
}
EXPORT_SYMBOL(hmm_range_snapshot);

/**
 * hmm_range_fault - make the CPU fault the wanted pages of a range in
 * @range: a registered range; the caller holds mmap_sem for reading
 * @block: whether to wait for a page; if not, -EAGAIN may be the answer, and
 *	mmap_sem has been dropped then
 *
 * Returns the number of pages or a negative errno, -EBUSY when the range was
 * invalidated and one has to start over.
 */
long hmm_range_fault(struct hmm_range *range, bool block)
{
	struct hmm_vma_walk walk = {
		.range	= range,
		.last	= range->start,
		.fault	= true,
		.block	= block,
	};

	return hmm_range_walk(&walk);
}
EXPORT_SYMBOL(hmm_range_fault);

#endif /* IS_ENABLED(CONFIG_HMM_MIRROR) */
