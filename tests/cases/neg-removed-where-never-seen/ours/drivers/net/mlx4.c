// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>

static u32 intf_list[4];

u32 mlx4_count(void)
{
	return ARRAY_SIZE(intf_list) + intf_list[0];
}
