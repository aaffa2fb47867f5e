/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_BITS9_H
#define _LINUX_BITS9_H

#include <linux/types.h>

#define BITS9_ROUND(x) (((x) + 63) & ~63UL)

unsigned int bits9_weight(unsigned long w);

#ifdef CONFIG_BI9_STATS
void bi9_stat_add(unsigned int idx, long delta);
#else
static inline void bi9_stat_add(unsigned int idx, long delta)
{
}
#endif
#endif
