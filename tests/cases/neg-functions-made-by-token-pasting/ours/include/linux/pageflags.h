/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PAGEFLAGS_H
#define _LINUX_PAGEFLAGS_H

#include <linux/types.h>

struct page {
	unsigned long flags;
};

#define TESTPAGEFLAG(uname, bit)                    \
static inline bool Page##uname(const struct page *page)        \
{                                    \
	return page->flags & BIT(bit);                    \
}

#define SETPAGEFLAG(uname, bit)                    \
static inline void SetPage##uname(struct page *page)            \
{                                    \
	page->flags |= BIT(bit);                    \
}

#define PAGEFLAG(uname, bit) \
	TESTPAGEFLAG(uname, bit) SETPAGEFLAG(uname, bit)

PAGEFLAG(Dirty, 0)
PAGEFLAG(Locked, 1)

unsigned int page_busy(const struct page *pages, unsigned int n);

#endif
