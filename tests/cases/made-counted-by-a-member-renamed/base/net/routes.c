// SPDX-License-Identifier: GPL-2.0
#include <linux/routes.h>

struct route_table *route_alloc(const char *name, u32 n)
{
	struct route_table *table = kzalloc(struct_size(table, entries, n));

	if (!table)
		return NULL;
	table->name = name;
	table->n_entries = n;
	return table;
}
