/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _SWAP_H
#define _SWAP_H

#include <linux/types.h>

struct swap_entry {
	u32 val;
};

static inline u32 swp_type(struct swap_entry e)
{
	return e.val >> 24;
}

#endif
