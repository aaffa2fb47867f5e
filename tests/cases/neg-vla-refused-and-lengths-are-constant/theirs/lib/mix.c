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
	u8 one[sizeof(key)], two[LANES * 2], three[ARRAY_SIZE(one) + BUF_LEN];
	u8 four[BUF_LEN][sizeof(two)];

	one[0] = two[0] = three[0] = four[0][key & 1] = (u8)key;
	return crc(one, 1) + crc(two, 1) + crc(three, 1) + crc(four[0], 1);
}
