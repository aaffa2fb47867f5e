// SPDX-License-Identifier: GPL-2.0
#include "super.h"

/* Bring a raw sample into the unit the callers count in. */
static int su_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

int super_check(struct super *sb)
{
	if (!sb->magic)
		return -EINVAL;
	return 0;
}

/**
 * su_parse_num - read a decimal number
 * @s: text, ends at the first byte that is no digit
 * @res: where the number goes
 *
 * Return: 0, or -EINVAL when there is no digit at all.
 */
static int su_parse_num(const char *s, unsigned int *res)
{
	unsigned int v = 0;

	if (*s < '0' || *s > '9')
		return -EINVAL;
	while (*s >= '0' && *s <= '9')
		v = v * 10 + (*s++ - '0');
	*res = v;
	return 0;
}

#define SU_RING_SIZE 64
#define SU_RING_MASK (SU_RING_SIZE - 1)

static unsigned int su_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & SU_RING_MASK;
}

static bool su_ring_full(unsigned int head, unsigned int tail)
{
	return su_ring_space(head, tail) == 0;
}

int super_sync(struct super *sb)
{
	sb->dirty = false;
	return 0;
}

u64 super_free(const struct super *sb)
{
	return sb->blocks - sb->used;
}
