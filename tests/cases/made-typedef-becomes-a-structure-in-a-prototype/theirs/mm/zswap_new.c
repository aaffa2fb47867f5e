// SPDX-License-Identifier: GPL-2.0
#include <linux/swap.h>
#include "zswap_new.h"

u32 zswap_length(const struct zswap_entry *entry)
{
	return entry->length;
}
