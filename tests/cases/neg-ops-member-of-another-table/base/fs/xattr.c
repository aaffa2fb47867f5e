// SPDX-License-Identifier: GPL-2.0
#include <linux/pipe.h>

/**
 * xal_parse_num - read a decimal number
 * @s: text, ends at the first byte that is no digit
 * @res: where the number goes
 *
 * Return: 0, or -EINVAL when there is no digit at all.
 */
static int xal_parse_num(const char *s, unsigned int *res)
{
	unsigned int v = 0;

	if (*s < '0' || *s > '9')
		return -EINVAL;
	while (*s >= '0' && *s <= '9')
		v = v * 10 + (*s++ - '0');
	*res = v;
	return 0;
}

static const struct {
	unsigned int id;
	const char *name;
} xal_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *xal_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(xal_names); i++)
		if (xal_names[i].id == id)
			return xal_names[i].name;
	return "unknown";
}

static void xal_release(void *from)
{
	*(char *)from = 0;
}

static const struct xattr_ops xal_user = {
	.prefix = "user.",
	.release = xal_release,
};

const struct xattr_ops *xal_find(const char *name)
{
	return name[0] == 'u' ? &xal_user : NULL;
}
