// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>
#include <asm-generic/unaligned.h>

static const struct {
	unsigned int id;
	const char *name;
} hid_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *hid_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(hid_names); i++)
		if (hid_names[i].id == id)
			return hid_names[i].name;
	return "unknown";
}

/**
 * hid_parse_num - read a decimal number
 * @s: text, ends at the first byte that is no digit
 * @res: where the number goes
 *
 * Return: 0, or -EINVAL when there is no digit at all.
 */
static int hid_parse_num(const char *s, unsigned int *res)
{
	unsigned int v = 0;

	if (*s < '0' || *s > '9')
		return -EINVAL;
	while (*s >= '0' && *s <= '9')
		v = v * 10 + (*s++ - '0');
	*res = v;
	return 0;
}

u32 hid_field(const u8 *report, unsigned int off)
{
	return get_le16(report + off);
}
