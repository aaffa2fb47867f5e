/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PAGE_STATE_H
#define _LINUX_PAGE_STATE_H

struct page { unsigned long flags; };

#define TESTPAGEFLAG(uname, lname, nr)			\
static inline int Page##uname(const struct page *page)	\
{ return page->flags >> (nr) & 1; }			\
static inline void Set##uname##_##lname(struct page *page)	\
{ page->flags |= 1UL << (nr); }

TESTPAGEFLAG(Locked, locked, 0)
TESTPAGEFLAG(Dirty, dirty, 1)
TESTPAGEFLAG(Owner, owner, 2)

#endif
