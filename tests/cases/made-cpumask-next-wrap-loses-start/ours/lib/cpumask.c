// SPDX-License-Identifier: GPL-2.0
#include <linux/cpumask.h>

unsigned int cpumask_next_wrap(int n, const struct cpumask *mask)
{
	return mask->bits[0] ? ((unsigned int)n + 1) % nr_cpu_ids : nr_cpu_ids;
}
