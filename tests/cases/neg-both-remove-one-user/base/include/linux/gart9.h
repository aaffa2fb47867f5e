/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_GART9_H
#define _LINUX_GART9_H

#include <linux/types.h>

struct gart9 {
	u32 *table;
	u32 pages;
};

void gart9_unbind_all(struct gart9 *g);
void gart9_unbind(struct gart9 *g, u32 first, u32 n);

#define GA9_FLAG_ENABLED BIT(0)
#define GA9_FLAG_DIRTY BIT(1)
#define GA9_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct ga9_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool ga9_window_empty(const struct ga9_window *w)
{
	return !w->len;
}
#endif
