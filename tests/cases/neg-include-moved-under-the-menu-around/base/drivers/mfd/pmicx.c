// SPDX-License-Identifier: GPL-2.0
/* PMIC without an interrupt controller of its own */
#include <linux/kernel.h>
#include <linux/regmapx.h>

int pmicx_reset(struct regmapx *map);
int pmicx_reset(struct regmapx *map)
{
	u32 v;
	int ret = regmapx_read(map, 4, &v);

	if (ret)
		return ret;
	return regmapx_write(map, 4, v | 1);
}

/**
 * pmicx_cmp_version - compare two packed versions
 * @a: the one
 * @b: the other
 *
 * The major number is in the upper half.
 *
 * Return: less than, equal to or greater than zero.
 */
static inline int pmicx_cmp_version(u32 a, u32 b)
{
	if ((a >> 16) != (b >> 16))
		return (a >> 16) < (b >> 16) ? -1 : 1;
	if ((a & 0xffff) == (b & 0xffff))
		return 0;
	return (a & 0xffff) < (b & 0xffff) ? -1 : 1;
}
