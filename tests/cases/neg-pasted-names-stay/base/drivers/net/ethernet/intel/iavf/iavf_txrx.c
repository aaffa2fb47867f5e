// SPDX-License-Identifier: GPL-2.0
#include "iavf_type.h"

static const u8 outer_shift[] = {
	[IAVF_RX_PTYPE_OUTER_NONE] = 0,
	[IAVF_RX_PTYPE_OUTER_IP] = 4,
};

u8 iavf_outer_shift(u32 kind)
{
	return kind < ARRAY_SIZE(outer_shift) ? outer_shift[kind] : 0;
}
