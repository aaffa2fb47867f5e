// SPDX-License-Identifier: GPL-2.0
#include <linux/each.h>

static const u8 keys[] = { 1, 2, 3 };

size_t dev_keys(void)
{
	return each_count(keys);
}

struct table {
	u16 row[4][2];
};

size_t dev_args(struct table *t)
{
	u8 own[8];

	return each_count(own) + each_count(t->row) + each_count(t->row[1]) +
	       each_count(keys);
}
