/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_BITS_H
#define _LINUX_BITS_H

#include <linux/types.h>

unsigned long bits_size(unsigned long bits);

#ifdef CONFIG_BI_STATS
void bi_stat_add(unsigned int idx, long delta);
#else
static inline void bi_stat_add(unsigned int idx, long delta)
{
}
#endif

#endif
