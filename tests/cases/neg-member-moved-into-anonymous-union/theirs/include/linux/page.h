/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PAGE_H
#define _LINUX_PAGE_H

#include <linux/types.h>

struct page {
	unsigned long flags;
	union {
		struct {    /* page cache */
			void *mapping;
			unsigned long index;
			unsigned int order;
		};
		struct {    /* free list */
			void *next;
			union {
				unsigned long zone;
				unsigned long node;
			};
		};
	};
	int refs;
};

struct page *page_get(unsigned long index);

#define PAGEL_FLAG_ENABLED BIT(0)
#define PAGEL_FLAG_DIRTY BIT(1)
#define PAGEL_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct pagel_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool pagel_window_empty(const struct pagel_window *w)
{
	return !w->len;
}

#endif
