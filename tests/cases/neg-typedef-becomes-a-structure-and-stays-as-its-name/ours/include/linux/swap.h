/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _SWAP_H
#define _SWAP_H

#include <linux/types.h>

struct swap_entry {
	u32 val;
};
typedef struct swap_entry swp_entry_t;

static inline u32 swp_type(swp_entry_t e)
{
	return e.val >> 24;
}

#endif
