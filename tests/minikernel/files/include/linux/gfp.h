/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_GFP_H
#define _LINUX_GFP_H

#include <linux/types.h>
#include <asm/page.h>

struct page;

#define __GFP_IO	0x01u
#define __GFP_FS	0x02u
#define __GFP_WAIT	0x04u
#define __GFP_ZERO	0x08u
#define __GFP_NOWARN	0x10u

#define GFP_ATOMIC	0u
#define GFP_NOIO	(__GFP_WAIT)
#define GFP_NOFS	(__GFP_WAIT | __GFP_IO)
#define GFP_KERNEL	(__GFP_WAIT | __GFP_IO | __GFP_FS)

struct page *alloc_pages(gfp_t gfp, unsigned int order);
void __free_pages(struct page *page, unsigned int order);

#define alloc_page(gfp)		alloc_pages(gfp, 0)
#define __free_page(page)	__free_pages(page, 0)

#endif /* _LINUX_GFP_H */
