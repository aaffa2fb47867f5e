/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __LIBPERF_CPUMAP_H
#define __LIBPERF_CPUMAP_H

struct perf_cpu_map;

extern struct perf_cpu_map *perf_cpu_map__get(struct perf_cpu_map *map);
extern struct perf_cpu_map *perf_cpu_map__merge(struct perf_cpu_map *orig,
						struct perf_cpu_map *other);
extern void perf_cpu_map__put(struct perf_cpu_map *map);
extern int perf_cpu_map__nr(const struct perf_cpu_map *cpus);
#endif
