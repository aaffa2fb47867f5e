/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Heterogeneous memory management: let a device use the address space of a
 * process. See Documentation/vm/hmm.rst.
 */
#ifndef _LINUX_HMM_H
#define _LINUX_HMM_H

#include <linux/err.h>
#include <linux/jiffies.h>
#include <linux/kconfig.h>
#include <linux/kref.h>
#include <linux/list.h>
#include <linux/memremap.h>
#include <linux/mm.h>
#include <linux/mmu_notifier.h>
#include <linux/mutex.h>
#include <linux/rwsem.h>
#include <linux/wait.h>

#if IS_ENABLED(CONFIG_HMM_MIRROR)

/**
 * struct hmm - what HMM knows about one address space
 * @mm: the address space; NULL when it is gone
 * @kref: a reference for each mirror and each registered range
 * @lock: protects @ranges
 * @ranges: ranges being snapshot or faulted right now
 * @mirrors: the devices that follow this address space
 * @mmu_notifier: how HMM itself is told of changes
 * @mirrors_sem: protects @mirrors
 * @wq: those who wait for @notifiers to reach zero
 * @notifiers: invalidations under way
 * @dead: the process is exiting
 */
struct hmm {
	struct mm_struct *mm;
	struct kref kref;
	struct mutex lock;
	struct list_head ranges;
	struct list_head mirrors;
	struct mmu_notifier mmu_notifier;
	struct rw_semaphore mirrors_sem;
	wait_queue_head_t wq;
	long notifiers;
	bool dead;
};

/*
 * Indices into hmm_range.flags: what a driver calls a valid, a writable and a
 * device private entry.
 */
enum hmm_pfn_flag_e {
	HMM_PFN_VALID = 0,
	HMM_PFN_WRITE,
	HMM_PFN_DEVICE_PRIVATE,
	HMM_PFN_FLAG_MAX
};

/* Indices into hmm_range.values: the entries that stand for no page. */
enum hmm_pfn_value_e {
	HMM_PFN_ERROR,
	HMM_PFN_NONE,
	HMM_PFN_SPECIAL,
	HMM_PFN_VALUE_MAX
};

/**
 * struct hmm_range - a range of addresses a driver looks up
 * @hmm: filled in by hmm_range_register()
 * @vma: the vma the range is in
 * @list: on hmm.ranges while registered
 * @start: first address
 * @end: one behind the last address
 * @pfns: one entry a page, in the format of the driver
 * @flags: the driver's bits for enum hmm_pfn_flag_e
 * @values: the driver's values for enum hmm_pfn_value_e
 * @default_flags: flags every page of the range is wanted with
 * @pfn_flags_mask: flags a caller may ask for in @pfns
 * @page_shift: log2 of the page size of the device
 * @pfn_shift: where the pfn starts in an entry
 * @valid: false when the CPU page table changed since registration
 */
struct hmm_range {
	struct hmm *hmm;
	struct vm_area_struct *vma;
	struct list_head list;
	unsigned long start;
	unsigned long end;
	u64 *pfns;
	const u64 *flags;
	const u64 *values;
	u64 default_flags;
	u64 pfn_flags_mask;
	u8 page_shift;
	u8 pfn_shift;
	bool valid;
};

static inline unsigned hmm_range_page_shift(const struct hmm_range *range)
{
	return range->page_shift;
}

static inline unsigned long hmm_range_page_size(const struct hmm_range *range)
{
	return 1UL << hmm_range_page_shift(range);
}

/**
 * hmm_range_wait_until_valid - wait until nobody invalidates the range
 * @range: a registered range
 * @timeout: in milliseconds
 *
 * Returns whether the range is valid now.
 */
static inline bool hmm_range_wait_until_valid(struct hmm_range *range,
					      unsigned long timeout)
{
	if (!range->hmm || range->hmm->dead) {
		range->valid = false;
		return false;
	}
	wait_event_timeout(range->hmm->wq,
			   range->valid || range->hmm->dead,
			   msecs_to_jiffies(timeout));
	return READ_ONCE(range->valid);
}

static inline bool hmm_range_valid(struct hmm_range *range)
{
	return range->valid;
}

/**
 * hmm_device_entry_to_page - the page an entry stands for, or NULL
 * @range: gives the format of the entry
 * @entry: the entry
 */
static inline struct page *
hmm_device_entry_to_page(const struct hmm_range *range, u64 entry)
{
	if (entry == range->values[HMM_PFN_NONE] ||
	    entry == range->values[HMM_PFN_ERROR] ||
	    entry == range->values[HMM_PFN_SPECIAL])
		return NULL;
	if (!(entry & range->flags[HMM_PFN_VALID]))
		return NULL;
	return pfn_to_page(entry >> range->pfn_shift);
}

static inline u64 hmm_device_entry_from_pfn(const struct hmm_range *range,
					    unsigned long pfn)
{
	return ((u64)pfn << range->pfn_shift) | range->flags[HMM_PFN_VALID];
}

struct hmm_mirror;

/**
 * enum hmm_update_event - what happened to the CPU page table
 * @HMM_UPDATE_INVALIDATE: entries were cleared or lost rights
 */
enum hmm_update_event {
	HMM_UPDATE_INVALIDATE,
};

/**
 * struct hmm_update - one change of the CPU page table
 * @start: first address of the change
 * @end: one behind the last address
 * @event: what happened
 * @blockable: whether the callback may sleep
 */
struct hmm_update {
	unsigned long start;
	unsigned long end;
	enum hmm_update_event event;
	bool blockable;
};

/**
 * struct hmm_mirror_ops - what a driver is told
 * @release: the address space is gone; stop all use of it
 * @sync_cpu_device_pagetables: bring the device page table up to date
 */
struct hmm_mirror_ops {
	void (*release)(struct hmm_mirror *mirror);

	/*
	 * Called with mirrors_sem held for reading. The device must not use
	 * the addresses of the update any more when this returns 0. Returns
	 * -EAGAIN when it would have to sleep and update->blockable is false.
	 */
	int (*sync_cpu_device_pagetables)(struct hmm_mirror *mirror,
					  const struct hmm_update *update);
};

/**
 * struct hmm_mirror - one device that follows one address space
 * @hmm: the address space
 * @ops: callbacks of the driver
 * @list: on hmm.mirrors
 */
struct hmm_mirror {
	struct hmm *hmm;
	const struct hmm_mirror_ops *ops;
	struct list_head list;
};

int hmm_mirror_register(struct hmm_mirror *mirror, struct mm_struct *mm);
void hmm_mirror_unregister(struct hmm_mirror *mirror);

/* Callers hold mmap_sem for reading around snapshot and fault. */
int hmm_range_register(struct hmm_range *range,
		       struct mm_struct *mm,
		       unsigned long start,
		       unsigned long end,
		       unsigned page_shift);
void hmm_range_unregister(struct hmm_range *range);
long hmm_range_snapshot(struct hmm_range *range);
long hmm_range_fault(struct hmm_range *range, bool block);

/* How long hmm_vma_fault() waits for a range to settle, in milliseconds. */
#define HMM_RANGE_DEFAULT_TIMEOUT 1000

/**
 * hmm_vma_fault - register a range and fault it in
 * @range: the range, with start, end and vma set
 * @block: whether the fault may drop mmap_sem and wait
 *
 * Returns 0 with the range still registered, or a negative errno with the
 * range unregistered. After -EAGAIN mmap_sem has been dropped.
 */
static inline int hmm_vma_fault(struct hmm_range *range, bool block)
{
	long ret;

	range->default_flags = 0;
	range->pfn_flags_mask = -1UL;

	ret = hmm_range_register(range, range->vma->vm_mm,
				 range->start, range->end,
				 PAGE_SHIFT);
	if (ret)
		return (int)ret;

	if (!hmm_range_wait_until_valid(range, HMM_RANGE_DEFAULT_TIMEOUT)) {
		up_read(&range->vma->vm_mm->mmap_sem);
		hmm_range_unregister(range);
		return -EAGAIN;
	}

	ret = hmm_range_fault(range, block);
	if (ret > 0)
		return 0;

	hmm_range_unregister(range);
	if (ret == -EBUSY || !ret) {
		up_read(&range->vma->vm_mm->mmap_sem);
		ret = -EAGAIN;
	}
	return (int)ret;
}

void hmm_mm_destroy(struct mm_struct *mm);

static inline void hmm_mm_init(struct mm_struct *mm)
{
	mm->hmm = NULL;
}

#else /* IS_ENABLED(CONFIG_HMM_MIRROR) */

static inline void hmm_mm_destroy(struct mm_struct *mm)
{
}

static inline void hmm_mm_init(struct mm_struct *mm)
{
}

#endif /* IS_ENABLED(CONFIG_HMM_MIRROR) */

#endif /* _LINUX_HMM_H */
