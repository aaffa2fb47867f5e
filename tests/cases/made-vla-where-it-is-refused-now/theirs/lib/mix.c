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
	u32 pad = key & 7;
	u8 buf[BUF_LEN + pad];

	buf[0] = (u8)key;
	return crc(buf, 1);
}
