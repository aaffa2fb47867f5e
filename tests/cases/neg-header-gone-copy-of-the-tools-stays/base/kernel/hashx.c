// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/hashx.h>

u32 khashx(u32 v);
u32 khashx(u32 v)
{
	return hashx(v);
}
