/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PROBE9_H
#define _LINUX_PROBE9_H

#include <linux/types.h>

struct probe9;

int probe9_err(const struct probe9 *dev, int err, const char *fmt, ...);
int probe9_enable(struct probe9 *dev);
void *probe9_map(struct probe9 *dev, u32 res);

#ifdef CONFIG_PR9_STATS
void pr9_stat_add(unsigned int idx, long delta);
#else
static inline void pr9_stat_add(unsigned int idx, long delta)
{
}
#endif
#endif
