// SPDX-License-Identifier: GPL-2.0
#include <linux/panel.h>

static struct device devices[8];
static u32 taken;

int panel_register(struct panel_info *panel)
{
	if (panel->node < 0 || panel->node > 7)
		return -1;
	taken |= 1u << panel->node;
	devices[panel->node].init_name = "panel";
#ifdef CONFIG_PANEL_DEVICE
	panel->dev = &devices[panel->node];
	panel->dev->parent = panel->device;
#endif
	return 0;
}

void panel_unregister(struct panel_info *panel)
{
	taken &= ~(1u << panel->node);
#ifdef CONFIG_PANEL_DEVICE
	panel->dev = NULL;
#endif
}
