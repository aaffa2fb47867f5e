/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PROBE_H
#define _LINUX_PROBE_H

#include <linux/types.h>

struct probe;

int probe_err(const struct probe *dev, int err, const char *fmt, ...);
int probe_enable(struct probe *dev);
void *probe_map(struct probe *dev, u32 res);

#ifdef CONFIG_PR_STATS
void pr_stat_add(unsigned int idx, long delta);
#else
static inline void pr_stat_add(unsigned int idx, long delta)
{
}
#endif

#endif
