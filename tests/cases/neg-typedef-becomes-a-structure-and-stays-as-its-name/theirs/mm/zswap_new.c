// SPDX-License-Identifier: GPL-2.0
#include <linux/swap.h>

struct zswap_entry {
	swp_entry_t where;
	u32 length;
};

u32 zswap_type(const struct zswap_entry *entry, swp_entry_t other)
{
	return entry->length ? swp_type(entry->where) : swp_type(other) + other.val;
}
