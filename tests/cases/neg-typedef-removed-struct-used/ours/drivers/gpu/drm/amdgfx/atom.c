// SPDX-License-Identifier: GPL-2.0
#include <linux/atom.h>
#include <linux/export.h>

/**
 * at_parse_num - read a decimal number
 * @s: text, ends at the first byte that is no digit
 * @res: where the number goes
 *
 * Return: 0, or -EINVAL when there is no digit at all.
 */
static int at_parse_num(const char *s, unsigned int *res)
{
	unsigned int v = 0;

	if (*s < '0' || *s > '9')
		return -EINVAL;
	while (*s >= '0' && *s <= '9')
		v = v * 10 + (*s++ - '0');
	*res = v;
	return 0;
}

int atom_rev(const struct atom_hdr *hdr)
{
	return hdr->rev;
}
EXPORT_SYMBOL(atom_rev);

u32 atom_addr(const struct atom_tbl *tbl)
{
	return tbl->addr;
}
EXPORT_SYMBOL(atom_addr);
