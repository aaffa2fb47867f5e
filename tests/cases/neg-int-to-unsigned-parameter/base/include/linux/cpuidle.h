/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_CPUIDLE_H
#define _LINUX_CPUIDLE_H

#include <linux/types.h>

struct idle_dev {
	int cpu;
	s64 residency;
};

int idle_state_enter(struct idle_dev *dev, int index, int poll_us);
s64 idle_residency(const struct idle_dev *dev);

#ifdef CONFIG_CIDLE_STATS
void cidle_stat_add(unsigned int idx, long delta);
#else
static inline void cidle_stat_add(unsigned int idx, long delta)
{
}
#endif

#endif
