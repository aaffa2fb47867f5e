/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_GART_H
#define _LINUX_GART_H

#include <linux/types.h>

struct gart {
	u32 *table;
	u32 pages;
};

void gart_unbind_all(struct gart *g);
void gart_unbind(struct gart *g, u32 first, u32 n);

#define GA_FLAG_ENABLED BIT(0)
#define GA_FLAG_DIRTY BIT(1)
#define GA_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct ga_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool ga_window_empty(const struct ga_window *w)
{
	return !w->len;
}

#endif
