// SPDX-License-Identifier: GPL-2.0
#include <perf/cpumap.h>

int stat_new__width(const struct perf_cpu_map *cpus)
{
	if (perf_cpu_map__empty(cpus))
		return 1;

	return perf_cpu_map__nr(cpus);
}
