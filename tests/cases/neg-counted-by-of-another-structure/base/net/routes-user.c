// SPDX-License-Identifier: GPL-2.0
#include <linux/routes.h>

u32 route_first(const struct route_table *table)
{
	return table->stats.hits ? table->entries[0].from : 0;
}

struct route_stats {
	u32 n_entries;
};

u32 route_sum(const struct route_stats *stats)
{
	return stats->n_entries;
}
