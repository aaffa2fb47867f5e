// SPDX-License-Identifier: GPL-2.0
#include "super.h"

static const struct {
	unsigned int id;
	const char *name;
} mo_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *mo_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(mo_names); i++)
		if (mo_names[i].id == id)
			return mo_names[i].name;
	return "unknown";
}

int super_check(struct super *sb)
{
	if (!sb->magic)
		return -EINVAL;
	return 0;
}

int mount(struct super *sb)
{
	return super_check(sb);
}
