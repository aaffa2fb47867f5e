// SPDX-License-Identifier: GPL-2.0
#include <linux/minmax.h>

u32 dev_less(u32 a, u32 b)
{
	return lesser(a, b);
}

u32 dev_span(const u32 *len, unsigned int max, __le32 raw)
{
	return lesser(len[0], max) + lesser((u32)4, raw) + lesser(sizeof(max), (size_t)8);
}
