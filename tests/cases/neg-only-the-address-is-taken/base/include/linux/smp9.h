/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SMP9_H
#define _LINUX_SMP9_H

#include <linux/types.h>

int smp9_call(int cpu, void (*fn)(void *), void *info);
void smp9_kick(int cpu);

#ifdef CONFIG_SM9_STATS
void sm9_stat_add(unsigned int idx, long delta);
#else
static inline void sm9_stat_add(unsigned int idx, long delta)
{
}
#endif
#endif
