// SPDX-License-Identifier: GPL-2.0
#include <linux/regmap.h>
#include <linux/export.h>

static u32 rmap_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

/**
 * rmap_parse_num - read a decimal number
 * @s: text, ends at the first byte that is no digit
 * @res: where the number goes
 *
 * Return: 0, or -EINVAL when there is no digit at all.
 */
static int rmap_parse_num(const char *s, unsigned int *res)
{
	unsigned int v = 0;

	if (*s < '0' || *s > '9')
		return -EINVAL;
	while (*s >= '0' && *s <= '9')
		v = v * 10 + (*s++ - '0');
	*res = v;
	return 0;
}

int regmap_bulk_get(struct regmap *map, unsigned int reg, u32 *val, size_t count)
{
	size_t i;

	if (reg + count > map->max)
		return -EINVAL;
	for (i = 0; i < count; i++)
		val[i] = map->cache[reg + i];
	return 0;
}
EXPORT_SYMBOL_GPL(regmap_bulk_get);

int regmap_put(struct regmap *map, unsigned int reg, u32 val)
{
	if (reg >= map->max)
		return -EINVAL;
	map->cache[reg] = val;
	return 0;
}
EXPORT_SYMBOL_GPL(regmap_put);
