/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PAGEWALK_H
#define _LINUX_PAGEWALK_H

#include <linux/types.h>

struct mm_walk;

struct mm_walk_ops {
	int (*pmd_entry)(unsigned long *pmd, unsigned long addr,
			 struct mm_walk *walk);
};

struct mm_walk {
	const struct mm_walk_ops *ops;
	unsigned long start;
	unsigned long end;
	void *private;
};

int walk_page_span(struct mm_walk *walk);

#define PGWALK_FLAG_ENABLED BIT(0)
#define PGWALK_FLAG_DIRTY BIT(1)
#define PGWALK_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct pgwalk_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool pgwalk_window_empty(const struct pgwalk_window *w)
{
	return !w->len;
}

#endif
