// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/hash_mulx.h>

u32 khashx(u32 v);
u32 khashx(u32 v)
{
	return hashx(v);
}
