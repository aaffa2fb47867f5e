/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PAGEFLAGS_H
#define _LINUX_PAGEFLAGS_H

#include <linux/types.h>

struct page {
	unsigned long flags;
};

static inline bool PageDirty(const struct page *page)
{
	return page->flags & BIT(0);
}

static inline void SetPageDirty(struct page *page)
{
	page->flags |= BIT(0);
}

static inline bool PageLocked(const struct page *page)
{
	return page->flags & BIT(1);
}

static inline void SetPageLocked(struct page *page)
{
	page->flags |= BIT(1);
}

unsigned int page_busy(const struct page *pages, unsigned int n);

#endif
