/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_NET_H
#define _LINUX_NET_H

#include <linux/types.h>
#include <linux/slab.h>

struct net {
	unsigned int ifindex;
	void *gen;
};

void net_put(struct net *net);

#define NE_FLAG_ENABLED BIT(0)
#define NE_FLAG_DIRTY BIT(1)
#define NE_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct ne_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool ne_window_empty(const struct ne_window *w)
{
	return !w->len;
}

#ifdef CONFIG_NE_STATS
void ne_stat_add(unsigned int idx, long delta);
#else
static inline void ne_stat_add(unsigned int idx, long delta)
{
}
#endif

#endif
