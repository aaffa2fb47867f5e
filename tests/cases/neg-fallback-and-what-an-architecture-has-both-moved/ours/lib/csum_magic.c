// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/csum.h>

#ifndef _HAVE_ARCH_CSUM_MAGIC
u32 csum_magic(u32 saddr, u32 daddr, u32 sum)
{
	u64 s = sum;

	s += saddr;
	s += daddr;
	return (u32)(s + (s >> 32));
}
#endif
