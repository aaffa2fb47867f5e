// SPDX-License-Identifier: GPL-2.0
#include <linux/blk-throttle.h>
#include <linux/export.h>

#define IOLAT_RING_SIZE 64
#define IOLAT_RING_MASK (IOLAT_RING_SIZE - 1)

static unsigned int iolat_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & IOLAT_RING_MASK;
}

static bool iolat_ring_full(unsigned int head, unsigned int tail)
{
	return iolat_ring_space(head, tail) == 0;
}

/**
 * iolat_parse_num - read a decimal number
 * @s: text, ends at the first byte that is no digit
 * @res: where the number goes
 *
 * Return: 0, or -EINVAL when there is no digit at all.
 */
static int iolat_parse_num(const char *s, unsigned int *res)
{
	unsigned int v = 0;

	if (*s < '0' || *s > '9')
		return -EINVAL;
	while (*s >= '0' && *s <= '9')
		v = v * 10 + (*s++ - '0');
	*res = v;
	return 0;
}

u64 iolat_account(struct throtl_group *tg, u32 bytes)
{
	if (!bytes)
		return 0;
	return throtl_charge(tg, bytes);
}
