// SPDX-License-Identifier: GPL-2.0
#include <perf/cpumap.h>

int perf_cpu_map__nr(const struct perf_cpu_map *cpus)
{
	return cpus ? cpus->nr : 1;
}

int perf_cpu_map__empty(const struct perf_cpu_map *cpus)
{
	return cpus ? cpus->map[0] == -1 : 1;
}
