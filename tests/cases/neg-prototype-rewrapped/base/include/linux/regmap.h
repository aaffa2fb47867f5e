/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_REGMAP_H
#define _LINUX_REGMAP_H

#include <linux/types.h>

struct regmap {
	u32 cache[32];
	unsigned int max;
};

int __must_check regmap_bulk_get(struct regmap *map, unsigned int reg, u32 *val, size_t count);
int regmap_put(struct regmap *map, unsigned int reg, u32 val);

#ifdef CONFIG_RMAP_STATS
void rmap_stat_add(unsigned int idx, long delta);
#else
static inline void rmap_stat_add(unsigned int idx, long delta)
{
}
#endif

#endif
