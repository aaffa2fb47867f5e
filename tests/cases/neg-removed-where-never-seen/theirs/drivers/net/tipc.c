// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>

u32 tipc_stats(void)
{
	static const struct {
		u32 key;
		u32 val;
	} map[] = {
		{ 1, 10 },
		{ 2, 20 },
	};
	u32 sum = 0;

	for (u32 i = 0; i < ARRAY_SIZE(map); i++)
		sum += map[i].val;
	return sum;
}
