/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_STATS_H
#define _LINUX_STATS_H

#include <linux/types.h>

struct stats {
	u64 rx;
	u64 tx;
};

void stats_inc(struct stats *s, bool rx, u64 by);

#ifdef CONFIG_ST_STATS
void st_stat_add(unsigned int idx, long delta);
#else
static inline void st_stat_add(unsigned int idx, long delta)
{
}
#endif

#endif
