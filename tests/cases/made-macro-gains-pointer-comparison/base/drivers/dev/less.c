// SPDX-License-Identifier: GPL-2.0
#include <linux/minmax.h>

u32 dev_less(u32 a, u32 b)
{
	return lesser(a, b);
}
