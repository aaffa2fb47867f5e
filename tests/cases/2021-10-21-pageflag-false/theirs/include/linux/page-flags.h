/* SPDX-License-Identifier: GPL-2.0 */
#ifndef PAGE_FLAGS_H
#define PAGE_FLAGS_H

#include <linux/kernel.h>

enum pageflags {
	PG_locked,
	PG_dirty,
	PG_hwpoison,
	PG_uncached,
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

#define TESTPAGEFLAG_FALSE(uname, lname)				\
static inline bool folio_test_##lname(const struct folio *folio) { return 0; } \
static inline int Page##uname(const struct page *page) { return 0; }

#define SETPAGEFLAG_NOOP(uname)						\
static inline void SetPage##uname(struct page *page) { }

#define PAGEFLAG(uname, lname)						\
	TESTPAGEFLAG(uname, lname) SETPAGEFLAG(uname, lname)

#define PAGEFLAG_FALSE(uname, lname)					\
	TESTPAGEFLAG_FALSE(uname, lname) SETPAGEFLAG_NOOP(uname)

PAGEFLAG(Locked, locked)
PAGEFLAG(Dirty, dirty)

#ifdef CONFIG_ARCH_USES_PG_UNCACHED
PAGEFLAG(Uncached, uncached)
#else
PAGEFLAG_FALSE(Uncached, uncached)
#endif

static inline bool page_busy(struct page *page)
{
	return PageLocked(page) || PageUncached(page);
}

#ifdef CONFIG_MEMORY_FAILURE
PAGEFLAG(HWPoison, hwpoison)
#else
PAGEFLAG_FALSE(HWPoison, hwpoison)
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

#endif /* PAGE_FLAGS_H */
