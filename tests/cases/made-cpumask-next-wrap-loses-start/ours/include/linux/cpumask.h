/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __LINUX_CPUMASK_H
#define __LINUX_CPUMASK_H
#include <linux/types.h>

struct cpumask {
	unsigned long bits[4];
};
#define nr_cpu_ids 256

#if 1 /* NR_CPUS > 1 */
unsigned int cpumask_next_wrap(int n, const struct cpumask *mask);
#else
static inline unsigned int cpumask_next_wrap(int n, const struct cpumask *mask)
{
	return 0;
}
#endif
#endif
