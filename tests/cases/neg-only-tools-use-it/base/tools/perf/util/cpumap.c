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
