/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_CSUM_H
#define _LINUX_CSUM_H

#include <linux/types.h>

u16 csum_fold(u32 sum);
u32 csum_add(u32 a, u32 b);

#define CS_FLAG_ENABLED BIT(0)
#define CS_FLAG_DIRTY BIT(1)
#define CS_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct cs_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool cs_window_empty(const struct cs_window *w)
{
	return !w->len;
}

#ifdef CONFIG_CS_STATS
void cs_stat_add(unsigned int idx, long delta);
#else
static inline void cs_stat_add(unsigned int idx, long delta)
{
}
#endif

#endif
