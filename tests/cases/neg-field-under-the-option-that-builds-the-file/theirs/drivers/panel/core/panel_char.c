// SPDX-License-Identifier: GPL-2.0
#include <linux/panel.h>

static struct panel_info *panels[8];

/* below /dev: one file for each */
int panel_char_open(struct panel_info *panel)
{
	if (panel->node < 0 || panel->node > 7)
		return -1;
	panels[panel->node] = panel;
	panel_say(panel->dev, "opened");
	return 0;
}

const char *panel_char_name(int node)
{
	struct panel_info *panel = panels[node & 7];

	return panel ? panel->dev->init_name : "none";
}
