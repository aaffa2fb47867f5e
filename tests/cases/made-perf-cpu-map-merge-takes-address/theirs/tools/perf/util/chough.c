// SPDX-License-Identifier: GPL-2.0
#include "../../lib/perf/include/perf/cpumap.h"

struct chough_pmu {
	struct perf_cpu_map *cpus;
	struct chough_pmu *next;
};

struct perf_cpu_map *chough_all(struct chough_pmu *pmu);
struct perf_cpu_map *chough_all(struct chough_pmu *pmu)
{
	struct perf_cpu_map *all = (void *)0;

	for (; pmu; pmu = pmu->next)
		all = perf_cpu_map__merge(all, pmu->cpus);
	return all;
}
