/* SPDX-License-Identifier: GPL-2.0 */
#ifndef PAGE_FLAGS_H
#define PAGE_FLAGS_H

#include <linux/kernel.h>

enum pageflags {
	PG_locked,
	PG_dirty,
	PG_hwpoison,
	PG_uncached,
	PG_has_hwpoisoned,
};

struct page {
	unsigned long flags;
};

struct folio {
	struct page page;
};

/*
 * Macros that make the test, set and clear functions of a flag
 */
#define TESTPAGEFLAG(uname, lname)					\
static inline int Page##uname(struct page *page)			\
	{ return !!(page->flags & BIT(PG_##lname)); }

#define SETPAGEFLAG(uname, lname)					\
static inline void SetPage##uname(struct page *page)			\
	{ page->flags |= BIT(PG_##lname); }

#define TESTPAGEFLAG_FALSE(uname)					\
static inline int Page##uname(const struct page *page) { return 0; }

#define SETPAGEFLAG_NOOP(uname)						\
static inline void SetPage##uname(struct page *page) { }

#define PAGEFLAG(uname, lname)						\
	TESTPAGEFLAG(uname, lname) SETPAGEFLAG(uname, lname)

#define PAGEFLAG_FALSE(uname)						\
	TESTPAGEFLAG_FALSE(uname) SETPAGEFLAG_NOOP(uname)

PAGEFLAG(Locked, locked)
PAGEFLAG(Dirty, dirty)

#ifdef CONFIG_ARCH_USES_PG_UNCACHED
PAGEFLAG(Uncached, uncached)
#else
PAGEFLAG_FALSE(Uncached)
#endif

static inline bool page_busy(struct page *page)
{
	return PageLocked(page) || PageUncached(page);
}

#ifdef CONFIG_MEMORY_FAILURE
PAGEFLAG(HWPoison, hwpoison)
#else
PAGEFLAG_FALSE(HWPoison)
#endif

static inline void page_poison(struct page *page)
{
	SetPageHWPoison(page);
}

#ifdef CONFIG_TRANSPARENT_HUGEPAGE
static inline int PageTransHuge(struct page *page)
{
	return !!(page->flags & BIT(16));
}
#else
static inline int PageTransHuge(struct page *page)
{
	return 0;
}
#endif

#if defined(CONFIG_MEMORY_FAILURE) && defined(CONFIG_TRANSPARENT_HUGEPAGE)
/* Set on the second page of a huge one that has a bad page in it. */
PAGEFLAG(HasHWPoisoned, has_hwpoisoned)
#else
PAGEFLAG_FALSE(HasHWPoisoned)
#endif

static inline unsigned long page_flags_word(const struct page *page)
{
	return page->flags;
}

#endif /* PAGE_FLAGS_H */
