// SPDX-License-Identifier: GPL-2.0
#include <linux/routes.h>

u32 route_first(const struct route_table *table)
{
	return table->stats.hits ? table->entries[0].from : 0;
}

struct route_table *route_pair(u32 a, u32 b)
{
	struct route_table *pair = kzalloc(struct_size(pair, entries, 2));

	if (!pair)
		return NULL;
	pair->n_entries = 2;
	pair->entries[0].from = a;
	pair->entries[1].from = b;
	return pair;
}
