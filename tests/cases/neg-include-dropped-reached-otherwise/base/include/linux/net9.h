/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_NET9_H
#define _LINUX_NET9_H

#include <linux/types.h>
#include <linux/slab.h>

struct net9 {
	unsigned int ifindex;
	void *gen;
};

void net9_put(struct net9 *net);

#define NE9_FLAG_ENABLED BIT(0)
#define NE9_FLAG_DIRTY BIT(1)
#define NE9_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct ne9_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool ne9_window_empty(const struct ne9_window *w)
{
	return !w->len;
}

#ifdef CONFIG_NE9_STATS
void ne9_stat_add(unsigned int idx, long delta);
#else
static inline void ne9_stat_add(unsigned int idx, long delta)
{
}
#endif
#endif
