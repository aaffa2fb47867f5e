/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SCHED_H
#define _LINUX_SCHED_H

#include <linux/types.h>

struct task {
	int prio;
	int policy;
};

int sched_setprio(struct task *p, int prio);
void sched_idle(struct task *p);

#define SC_FLAG_ENABLED BIT(0)
#define SC_FLAG_DIRTY BIT(1)
#define SC_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct sc_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool sc_window_empty(const struct sc_window *w)
{
	return !w->len;
}

#ifdef CONFIG_SC_STATS
void sc_stat_add(unsigned int idx, long delta);
#else
static inline void sc_stat_add(unsigned int idx, long delta)
{
}
#endif

#endif
