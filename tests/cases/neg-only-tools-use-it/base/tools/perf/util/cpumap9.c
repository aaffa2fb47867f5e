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
