// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include "../include/asm/checksum.h"

static u32 accumulate(u32 sum, u32 data)
{
	u64 tmp = (u64)sum + data;

	return (u32)(tmp + (tmp >> 32));
}

u32 csum_magic(u32 saddr, u32 daddr, u32 sum)
{
	return accumulate(accumulate(sum, saddr), daddr);
}
