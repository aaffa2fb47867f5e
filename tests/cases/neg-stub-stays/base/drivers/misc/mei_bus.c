// SPDX-License-Identifier: GPL-2.0
#include <linux/mei_pm.h>

static const struct {
	unsigned int id;
	const char *name;
} meibus_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *meibus_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(meibus_names); i++)
		if (meibus_names[i].id == id)
			return meibus_names[i].name;
	return "unknown";
}

/**
 * meibus_parse_num - read a decimal number
 * @s: text, ends at the first byte that is no digit
 * @res: where the number goes
 *
 * Return: 0, or -EINVAL when there is no digit at all.
 */
static int meibus_parse_num(const char *s, unsigned int *res)
{
	unsigned int v = 0;

	if (*s < '0' || *s > '9')
		return -EINVAL;
	while (*s >= '0' && *s <= '9')
		v = v * 10 + (*s++ - '0');
	*res = v;
	return 0;
}

int mei_bus_rescan(struct mei_dev *mdev)
{
	return mei_pm_get(mdev);
}
