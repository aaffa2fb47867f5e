// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>
#include <linux/linkstate.h>

/**
 * lstate_parse_num - read a decimal number
 * @s: text, ends at the first byte that is no digit
 * @res: where the number goes
 *
 * Return: 0, or -EINVAL when there is no digit at all.
 */
static int lstate_parse_num(const char *s, unsigned int *res)
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
} lstate_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *lstate_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(lstate_names); i++)
		if (lstate_names[i].id == id)
			return lstate_names[i].name;
	return "unknown";
}

static int lstate_now = LINK_STATE_DOWN;

int lstate_change(int to)
{
	if (to == LINK_STATE_TESTING)
		return -EBUSY;
	lstate_now = to;
	return lstate_now == LINK_STATE_UP;
}
