/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PAGEFLAGS9_H
#define _LINUX_PAGEFLAGS9_H

#include <linux/types.h>

struct page9 {
	unsigned long flags;
};

static inline bool Page9Dirty(const struct page9 *page)
{
	return page->flags & BIT(0);
}

static inline void SetPage9Dirty(struct page9 *page)
{
	page->flags |= BIT(0);
}

static inline bool Page9Locked(const struct page9 *page)
{
	return page->flags & BIT(1);
}

static inline void SetPage9Locked(struct page9 *page)
{
	page->flags |= BIT(1);
}

unsigned int page9_busy(const struct page9 *pages, unsigned int n);

#endif
