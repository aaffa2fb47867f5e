// SPDX-License-Identifier: GPL-2.0
#include <linux/cpumask.h>
#include <linux/export.h>

unsigned int cpumask_next(int n, const struct cpumask *srcp)
{
	return srcp->bits[0] >> (n + 1) & 1 ? (unsigned int)n + 1 : nr_cpu_ids;
}
EXPORT_SYMBOL(cpumask_next);

unsigned int cpumask_next_wrap(int n, const struct cpumask *mask, int start, bool wrap)
{
	unsigned int next = cpumask_next(n, mask);

	if (wrap && n < start && next >= (unsigned int)start)
		return nr_cpu_ids;
	return next;
}
EXPORT_SYMBOL(cpumask_next_wrap);
