// SPDX-License-Identifier: GPL-2.0
#include <linux/panel.h>

struct sh1327 {
	struct panel_info info;
	struct device *bus;
	u8 contrast;
};

static int sh1327_blank(struct panel_info *panel, int how)
{
	struct sh1327 *par = panel->par;

	par->contrast = how ? 0 : 128;
	return 0;
}

static const struct panel_ops sh1327_ops = {
	.blank = sh1327_blank,
};

struct sh1327_link {
	struct device *dev;
	struct panel_info *panel;
};

static void sh1327_greet(struct panel_info *panel)
{
	struct sh1327_link link = { .dev = panel->device, .panel = panel };

	panel_say(link.dev, "a panel of 128 columns");
}

int sh1327_probe(struct sh1327 *par, struct device *bus)
{
	struct panel_info *info = &par->info;
	int ret;

	info->par = par;
	info->device = bus;
	info->ops = &sh1327_ops;
	ret = panel_register(info);
	if (ret)
		return ret;
	sh1327_greet(info);
	return 0;
}
