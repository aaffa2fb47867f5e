// SPDX-License-Identifier: GPL-2.0
#include <linux/mm.h>

/**
 * gup_parse_num - read a decimal number
 * @s: text, ends at the first byte that is no digit
 * @res: where the number goes
 *
 * Return: 0, or -EINVAL when there is no digit at all.
 */
static int gup_parse_num(const char *s, unsigned int *res)
{
	unsigned int v = 0;

	if (*s < '0' || *s > '9')
		return -EINVAL;
	while (*s >= '0' && *s <= '9')
		v = v * 10 + (*s++ - '0');
	*res = v;
	return 0;
}

#define GUP_RING_SIZE 64
#define GUP_RING_MASK (GUP_RING_SIZE - 1)

static unsigned int gup_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & GUP_RING_MASK;
}

static bool gup_ring_full(unsigned int head, unsigned int tail)
{
	return gup_ring_space(head, tail) == 0;
}

int gup_pin(struct mm_user *u, unsigned long pages)
{
	return mm_charge(u->mm, pages);
}
