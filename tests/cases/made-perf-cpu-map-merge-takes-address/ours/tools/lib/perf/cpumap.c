// SPDX-License-Identifier: GPL-2.0-only
#include "include/perf/cpumap.h"

struct perf_cpu_map {
	int nr;
	int refs;
};

struct perf_cpu_map *perf_cpu_map__get(struct perf_cpu_map *map)
{
	map->refs++;
	return map;
}

void perf_cpu_map__put(struct perf_cpu_map *map)
{
	map->refs--;
}

int perf_cpu_map__nr(const struct perf_cpu_map *cpus)
{
	return cpus ? cpus->nr : 1;
}

/*
 * Merge two cpumaps; 'orig' either gets freed and replaced or reused
 */
int perf_cpu_map__merge(struct perf_cpu_map **orig, struct perf_cpu_map *other)
{
	if (!*orig)
		*orig = perf_cpu_map__get(other);
	return 0;
}
