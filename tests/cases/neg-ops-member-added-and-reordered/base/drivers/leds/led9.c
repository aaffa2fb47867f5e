// SPDX-License-Identifier: GPL-2.0
#include <linux/led9.h>
#include <linux/export.h>

static const struct {
	unsigned int id;
	const char *name;
} le9_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *le9_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(le9_names); i++)
		if (le9_names[i].id == id)
			return le9_names[i].name;
	return "unknown";
}
int led9_set(struct led9 *led, u32 level)
{
	if (!led->ops || !led->ops->set)
		return -ENODEV;
	led->level = level;
	return led->ops->set(led, level);
}
EXPORT_SYMBOL_GPL(led9_set);
