// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>

enum { LANES = 4 };

u32 mix_sum(const u8 *in, u32 n);
u32 mix_sum(const u8 *in, u32 n)
{
	u32 sum = 0;

	while (n--)
		sum += *in++;
	return sum;
}

u32 mix_key(u32 key);
u32 mix_key(u32 key)
{
	return key * 3;
}
