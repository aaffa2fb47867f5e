/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _SWAP_H
#define _SWAP_H

#include <linux/types.h>

typedef struct {
	u32 val;
} swp_entry_t;

static inline u32 swp_type(swp_entry_t e)
{
	return e.val >> 24;
}

#endif
