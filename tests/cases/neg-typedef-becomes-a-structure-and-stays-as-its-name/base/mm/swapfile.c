// SPDX-License-Identifier: GPL-2.0
#include <linux/swap.h>

u32 swap_type_of(u32 val)
{
	swp_entry_t e = { .val = val };

	return swp_type(e);
}
