// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>

u32 benchx_run(u32 n);
u32 benchx_run(u32 n)
{
	u32 sum = 0;

	while (n--)
		sum += n;
	return sum;
}
