// SPDX-License-Identifier: GPL-2.0
#include <linux/wb9.h>

static const struct {
	unsigned int id;
	const char *name;
} fu9_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *fu9_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(fu9_names); i++)
		if (fu9_names[i].id == id)
			return fu9_names[i].name;
	return "unknown";
}
int fuse9_flush(void)
{
	return wb9_run(0);
}
