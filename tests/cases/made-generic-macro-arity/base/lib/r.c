// SPDX-License-Identifier: GPL-2.0-only
#include <linux/min.h>

u32 r_first(u32 *p)
{
	return read_any(p, 0);
}
