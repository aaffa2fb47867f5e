// SPDX-License-Identifier: GPL-2.0
#include <linux/key.h>

/**
 * dmsig_parse_num - read a decimal number
 * @s: text, ends at the first byte that is no digit
 * @res: where the number goes
 *
 * Return: 0, or -EINVAL when there is no digit at all.
 */
static int dmsig_parse_num(const char *s, unsigned int *res)
{
	unsigned int v = 0;

	if (*s < '0' || *s > '9')
		return -EINVAL;
	while (*s >= '0' && *s <= '9')
		v = v * 10 + (*s++ - '0');
	*res = v;
	return 0;
}

static struct key_type dmsig_type = { .name = "dm-sig" };

const char *dmsig_type_name(void)
{
	return dmsig_type.name;
}
