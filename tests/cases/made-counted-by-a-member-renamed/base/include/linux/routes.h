/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_ROUTES_H
#define _LINUX_ROUTES_H

#include <linux/kernel.h>

struct route_entry {
	u32 from, to;
};

struct route_table {
	const char *name;
	u32 n_entries;
	u32 flags;
	struct route_table *next;
	void (*drop)(struct route_table *table);
	struct {
		u32 hits, misses;
	} stats;
	struct route_entry entries[];
};

struct route_table *route_alloc(const char *name, u32 n);

#endif
