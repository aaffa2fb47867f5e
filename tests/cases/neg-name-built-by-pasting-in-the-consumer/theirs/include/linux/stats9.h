/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_STATS9_H
#define _LINUX_STATS9_H

#include <linux/types.h>

struct stats9 {
	u64 rx;
	u64 tx;
};

void stats9_inc(struct stats9 *s, bool rx, u64 by);

#ifdef CONFIG_ST9_STATS
void st9_stat_add(unsigned int idx, long delta);
#else
static inline void st9_stat_add(unsigned int idx, long delta)
{
}
#endif
#endif
