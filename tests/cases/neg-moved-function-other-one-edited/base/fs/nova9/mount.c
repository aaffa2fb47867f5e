// SPDX-License-Identifier: GPL-2.0
#include "super.h"

static const struct {
	unsigned int id;
	const char *name;
} mo9_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *mo9_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(mo9_names); i++)
		if (mo9_names[i].id == id)
			return mo9_names[i].name;
	return "unknown";
}
int mount9(struct super9 *sb)
{
	return super9_check(sb);
}
