// SPDX-License-Identifier: GPL-2.0
#include <linux/mdio.h>

static const struct {
	unsigned int id;
	const char *name;
} sw_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *sw_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(sw_names); i++)
		if (sw_names[i].id == id)
			return sw_names[i].name;
	return "unknown";
}

#ifdef CONFIG_PM_SLEEP
static int sw_saved_mode;

static int sw_suspend_mode(int mode)
{
	sw_saved_mode = mode;
	return 0;
}

static int sw_resume_mode(void)
{
	return sw_saved_mode;
}
#endif

int sw_probe(struct mdio *bus)
{
	return bus->ops ? 0 : -ENODEV;
}
