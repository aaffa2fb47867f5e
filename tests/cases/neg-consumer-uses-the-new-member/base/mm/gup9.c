// SPDX-License-Identifier: GPL-2.0
#include <linux/mm9.h>

/**
 * gup9_parse_num - read a decimal number
 * @s: text, ends at the first byte that is no digit
 * @res: where the number goes
 *
 * Return: 0, or -EINVAL when there is no digit at all.
 */
static int gup9_parse_num(const char *s, unsigned int *res)
{
	unsigned int v = 0;

	if (*s < '0' || *s > '9')
		return -EINVAL;
	while (*s >= '0' && *s <= '9')
		v = v * 10 + (*s++ - '0');
	*res = v;
	return 0;
}

#define GUP9_RING_SIZE 64
#define GUP9_RING_MASK (GUP9_RING_SIZE - 1)

static unsigned int gup9_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & GUP9_RING_MASK;
}

static bool gup9_ring_full(unsigned int head, unsigned int tail)
{
	return gup9_ring_space(head, tail) == 0;
}
int gup9_pin(struct mm9_user *u, unsigned long pages)
{
	return mm9_charge(u->mm, pages);
}
