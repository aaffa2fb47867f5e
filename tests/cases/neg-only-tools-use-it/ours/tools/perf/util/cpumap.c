// SPDX-License-Identifier: GPL-2.0
#include "../../include/tools/bits.h"

struct cpumap {
	unsigned long bits[4];
	unsigned int nr;
};

int cpumap_has(const struct cpumap *map, unsigned int cpu)
{
	return cpu < map->nr && (map->bits[cpu / 64] >> (cpu % 64) & 1);
}

unsigned int cpumap_count(const struct cpumap *map)
{
	unsigned long i, n = 0;

	for (i = 0; i < BITS_ROUND(map->nr) / 64; i++)
		n += bits_weight(map->bits[i]);
	return (unsigned int)n;
}
