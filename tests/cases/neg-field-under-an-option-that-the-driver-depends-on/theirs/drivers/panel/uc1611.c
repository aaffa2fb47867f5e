// SPDX-License-Identifier: GPL-2.0
#include <linux/panel.h>

struct uc1611 {
	struct panel_info info;
	struct device *bus;
	u8 contrast;
};

static int uc1611_blank(struct panel_info *panel, int how)
{
	struct uc1611 *par = panel->par;

	par->contrast = how ? 0 : 128;
	return 0;
}

static const struct panel_ops uc1611_ops = {
	.blank = uc1611_blank,
};

static void uc1611_greet(struct panel_info *panel)
{
	panel_say(panel->dev, "a panel of 128 columns");
}

int uc1611_probe(struct uc1611 *par, struct device *bus)
{
	struct panel_info *info = &par->info;
	int ret;

	info->par = par;
	info->device = bus;
	info->ops = &uc1611_ops;
	ret = panel_register(info);
	if (ret)
		return ret;
	uc1611_greet(info);
	return 0;
}
