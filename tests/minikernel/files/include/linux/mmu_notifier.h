/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MMU_NOTIFIER_H
#define _LINUX_MMU_NOTIFIER_H

#include <linux/list.h>
#include <linux/mm_types.h>
#include <linux/spinlock.h>
#include <linux/types.h>

struct mmu_notifier;
struct mmu_notifier_ops;

/**
 * enum mmu_notifier_event - why a range of addresses is invalidated
 * @MMU_NOTIFY_UNMAP: the range goes away, by munmap() or mremap()
 * @MMU_NOTIFY_CLEAR: the page table entries are cleared
 * @MMU_NOTIFY_PROTECTION_VMA: the rights of a whole vma change
 * @MMU_NOTIFY_PROTECTION_PAGE: the rights of single pages change
 * @MMU_NOTIFY_SOFT_DIRTY: write protection for soft dirty tracking
 */
enum mmu_notifier_event {
	MMU_NOTIFY_UNMAP = 0,
	MMU_NOTIFY_CLEAR,
	MMU_NOTIFY_PROTECTION_VMA,
	MMU_NOTIFY_PROTECTION_PAGE,
	MMU_NOTIFY_SOFT_DIRTY,
};

#define MMU_NOTIFIER_RANGE_BLOCKABLE	(1 << 0)

#ifdef CONFIG_MMU_NOTIFIER

/* All the notifiers of an address space. */
struct mmu_notifier_mm {
	struct hlist_head list;
	spinlock_t lock;
};

struct mmu_notifier_range {
	struct vm_area_struct *vma;
	struct mm_struct *mm;
	unsigned long start;
	unsigned long end;
	unsigned int flags;
	enum mmu_notifier_event event;
};

/**
 * struct mmu_notifier_ops - what the owner of a second page table is told
 * @release: the address space goes away, or the notifier is unregistered
 * @clear_young: clear the accessed bit of the range and say if it was set
 * @invalidate_range_start: stop using the range; may fail with -EAGAIN, but
 *	only when the range says that one must not sleep
 * @invalidate_range_end: the range may be looked up again
 */
struct mmu_notifier_ops {
	void (*release)(struct mmu_notifier *mn, struct mm_struct *mm);
	int (*clear_young)(struct mmu_notifier *mn, struct mm_struct *mm,
			   unsigned long start, unsigned long end);
	int (*invalidate_range_start)(struct mmu_notifier *mn,
				      const struct mmu_notifier_range *range);
	void (*invalidate_range_end)(struct mmu_notifier *mn,
				     const struct mmu_notifier_range *range);
};

struct mmu_notifier {
	struct hlist_node hlist;
	const struct mmu_notifier_ops *ops;
};

int mmu_notifier_register(struct mmu_notifier *mn, struct mm_struct *mm);
int __mmu_notifier_register(struct mmu_notifier *mn, struct mm_struct *mm);
void mmu_notifier_unregister(struct mmu_notifier *mn, struct mm_struct *mm);
void __mmu_notifier_release(struct mm_struct *mm);
int __mmu_notifier_invalidate_range_start(struct mmu_notifier_range *r);
void __mmu_notifier_invalidate_range_end(struct mmu_notifier_range *r);

static inline int mm_has_notifiers(struct mm_struct *mm)
{
	return unlikely(mm->mmu_notifier_mm != NULL);
}

static inline bool
mmu_notifier_range_blockable(const struct mmu_notifier_range *range)
{
	return range->flags & MMU_NOTIFIER_RANGE_BLOCKABLE;
}

static inline void mmu_notifier_release(struct mm_struct *mm)
{
	if (mm_has_notifiers(mm))
		__mmu_notifier_release(mm);
}

static inline void
mmu_notifier_range_init(struct mmu_notifier_range *range,
			enum mmu_notifier_event event, unsigned int flags,
			struct vm_area_struct *vma, struct mm_struct *mm,
			unsigned long start, unsigned long end)
{
	range->event = event;
	range->flags = flags;
	range->vma = vma;
	range->mm = mm;
	range->start = start;
	range->end = end;
}

static inline void
mmu_notifier_invalidate_range_start(struct mmu_notifier_range *range)
{
	if (!mm_has_notifiers(range->mm))
		return;
	range->flags |= MMU_NOTIFIER_RANGE_BLOCKABLE;
	__mmu_notifier_invalidate_range_start(range);
}

static inline int
mmu_notifier_invalidate_range_start_nonblock(struct mmu_notifier_range *range)
{
	if (!mm_has_notifiers(range->mm))
		return 0;
	range->flags &= ~MMU_NOTIFIER_RANGE_BLOCKABLE;
	return __mmu_notifier_invalidate_range_start(range);
}

static inline void
mmu_notifier_invalidate_range_end(struct mmu_notifier_range *range)
{
	if (mm_has_notifiers(range->mm))
		__mmu_notifier_invalidate_range_end(range);
}

#else /* CONFIG_MMU_NOTIFIER */

struct mmu_notifier_range {
	unsigned long start;
	unsigned long end;
};

static inline int mm_has_notifiers(struct mm_struct *mm)
{
	return 0;
}

static inline bool
mmu_notifier_range_blockable(const struct mmu_notifier_range *range)
{
	return true;
}

static inline void mmu_notifier_release(struct mm_struct *mm)
{
}

static inline void
__mmu_notifier_range_init(struct mmu_notifier_range *range,
			  unsigned long start, unsigned long end)
{
	range->start = start;
	range->end = end;
}

#define mmu_notifier_range_init(range, event, flags, vma, mm, start, end) \
	__mmu_notifier_range_init(range, start, end)

static inline void
mmu_notifier_invalidate_range_start(struct mmu_notifier_range *range)
{
}

static inline int
mmu_notifier_invalidate_range_start_nonblock(struct mmu_notifier_range *range)
{
	return 0;
}

static inline void
mmu_notifier_invalidate_range_end(struct mmu_notifier_range *range)
{
}

#endif /* CONFIG_MMU_NOTIFIER */

#endif /* _LINUX_MMU_NOTIFIER_H */
