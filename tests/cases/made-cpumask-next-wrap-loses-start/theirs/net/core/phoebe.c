// SPDX-License-Identifier: GPL-2.0
#include <linux/cpumask.h>

int phoebe_spread(const struct cpumask *mask, int start);
int phoebe_spread(const struct cpumask *mask, int start)
{
	unsigned int cpu;
	int n = 0;

	for (cpu = cpumask_next_wrap(start - 1, mask, start, false);
	     cpu < nr_cpu_ids;
	     cpu = cpumask_next_wrap(cpu, mask, start, true))
		n++;
	return n;
}
