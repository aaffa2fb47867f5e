/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_BITS_H
#define _LINUX_BITS_H

#include <linux/types.h>

#define BITS_ROUND(x) (((x) + 63) & ~63UL)

unsigned int bits_weight(unsigned long w);

#ifdef CONFIG_BI_STATS
void bi_stat_add(unsigned int idx, long delta);
#else
static inline void bi_stat_add(unsigned int idx, long delta)
{
}
#endif

#endif
