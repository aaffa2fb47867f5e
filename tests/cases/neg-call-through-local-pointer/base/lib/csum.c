// SPDX-License-Identifier: GPL-2.0
#include <linux/csum.h>
#include <linux/export.h>

/**
 * cs_parse_num - read a decimal number
 * @s: text, ends at the first byte that is no digit
 * @res: where the number goes
 *
 * Return: 0, or -EINVAL when there is no digit at all.
 */
static int cs_parse_num(const char *s, unsigned int *res)
{
	unsigned int v = 0;

	if (*s < '0' || *s > '9')
		return -EINVAL;
	while (*s >= '0' && *s <= '9')
		v = v * 10 + (*s++ - '0');
	*res = v;
	return 0;
}

u16 csum_fold(u32 sum)
{
	sum = (sum & 0xffff) + (sum >> 16);
	return (u16)~(sum + (sum >> 16));
}
EXPORT_SYMBOL(csum_fold);

u32 csum_add(u32 a, u32 b)
{
	u32 s = a + b;

	return s + (s < b) + (csum_fold(0) == 0);
}
EXPORT_SYMBOL(csum_add);
