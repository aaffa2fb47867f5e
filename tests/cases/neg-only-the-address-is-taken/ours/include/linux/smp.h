/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SMP_H
#define _LINUX_SMP_H

#include <linux/types.h>

int smp_call(int cpu, void (*fn)(void *), void *info, bool wait);
void smp_kick(int cpu);

#ifdef CONFIG_SM_STATS
void sm_stat_add(unsigned int idx, long delta);
#else
static inline void sm_stat_add(unsigned int idx, long delta)
{
}
#endif

#endif
