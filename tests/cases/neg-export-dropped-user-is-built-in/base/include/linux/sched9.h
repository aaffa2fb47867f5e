/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SCHED9_H
#define _LINUX_SCHED9_H

#include <linux/types.h>

struct task9 {
	int prio;
	int policy;
};

int sched9_setprio(struct task9 *p, int prio);
void sched9_idle(struct task9 *p);

#define SC9_FLAG_ENABLED BIT(0)
#define SC9_FLAG_DIRTY BIT(1)
#define SC9_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct sc9_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool sc9_window_empty(const struct sc9_window *w)
{
	return !w->len;
}

#ifdef CONFIG_SC9_STATS
void sc9_stat_add(unsigned int idx, long delta);
#else
static inline void sc9_stat_add(unsigned int idx, long delta)
{
}
#endif
#endif
