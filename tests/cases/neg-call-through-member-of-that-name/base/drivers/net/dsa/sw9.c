// SPDX-License-Identifier: GPL-2.0
#include <linux/mdio9.h>

static const struct {
	unsigned int id;
	const char *name;
} sw9_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *sw9_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(sw9_names); i++)
		if (sw9_names[i].id == id)
			return sw9_names[i].name;
	return "unknown";
}

#ifdef CONFIG_PM_SLEEP
static int sw9_saved_mode;

static int sw9_suspend_mode(int mode)
{
	sw9_saved_mode = mode;
	return 0;
}

static int sw9_resume_mode(void)
{
	return sw9_saved_mode;
}
#endif
int sw9_probe(struct mdio9 *bus)
{
	return bus->ops ? 0 : -ENODEV;
}
