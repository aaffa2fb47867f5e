// SPDX-License-Identifier: GPL-2.0
#include <perf/cpumap.h>

int evlist__is_dummy(const struct perf_cpu_map *cpus)
{
	return perf_cpu_map__empty(cpus);
}
