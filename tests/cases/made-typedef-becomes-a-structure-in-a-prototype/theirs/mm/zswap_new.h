/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ZSWAP_NEW_H
#define _ZSWAP_NEW_H

#include <linux/swap.h>

struct zswap_entry {
	swp_entry_t where;
	u32 length;
};

bool zswap_store(swp_entry_t entry);

#endif
