/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PAGEFLAGS9_H
#define _LINUX_PAGEFLAGS9_H

#include <linux/types.h>

struct page9 {
	unsigned long flags;
};

#define TESTPAGE9FLAG(uname, bit)                    \
static inline bool Page9##uname(const struct page9 *page)        \
{                                    \
	return page->flags & BIT(bit);                    \
}

#define SETPAGE9FLAG(uname, bit)                    \
static inline void SetPage9##uname(struct page9 *page)            \
{                                    \
	page->flags |= BIT(bit);                    \
}

#define PAGE9FLAG(uname, bit) \
	TESTPAGE9FLAG(uname, bit) SETPAGE9FLAG(uname, bit)

PAGE9FLAG(Dirty, 0)
PAGE9FLAG(Locked, 1)

unsigned int page9_busy(const struct page9 *pages, unsigned int n);

#endif
