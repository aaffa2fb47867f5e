/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _CPUMAP_H
#define _CPUMAP_H

struct perf_cpu_map {
	int nr;
	int map[8];
};

int perf_cpu_map__nr(const struct perf_cpu_map *cpus);
int perf_cpu_map__has_any_cpu_or_is_empty(const struct perf_cpu_map *cpus);

#endif
