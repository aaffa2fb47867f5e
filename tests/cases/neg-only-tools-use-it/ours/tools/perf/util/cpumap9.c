// SPDX-License-Identifier: GPL-2.0
#include "../../include/tools/bits9.h"

struct cpumap9 {
	unsigned long bits[4];
	unsigned int nr;
};

int cpumap9_has(const struct cpumap9 *map, unsigned int cpu)
{
	return cpu < map->nr && (map->bits[cpu / 64] >> (cpu % 64) & 1);
}

unsigned int cpumap9_count(const struct cpumap9 *map)
{
	unsigned long i, n = 0;

	for (i = 0; i < BITS9_ROUND(map->nr) / 64; i++)
		n += bits9_weight(map->bits[i]);
	return (unsigned int)n;
}
