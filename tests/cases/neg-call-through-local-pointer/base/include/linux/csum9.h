/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_CSUM9_H
#define _LINUX_CSUM9_H

#include <linux/types.h>

u16 csum_fold9(u32 sum);
u32 csum_add9(u32 a, u32 b);

#define CS9_FLAG_ENABLED BIT(0)
#define CS9_FLAG_DIRTY BIT(1)
#define CS9_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct cs9_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool cs9_window_empty(const struct cs9_window *w)
{
	return !w->len;
}

#ifdef CONFIG_CS9_STATS
void cs9_stat_add(unsigned int idx, long delta);
#else
static inline void cs9_stat_add(unsigned int idx, long delta)
{
}
#endif
#endif
