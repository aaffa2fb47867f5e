// SPDX-License-Identifier: GPL-2.0
#include <linux/phyline.h>

void phy_notify(struct phy_line *line, enum phy_event ev)
{
	line->last = ev;
}

int phy_event(struct phy_line *line, enum phy_event ev)
{
	switch (ev) {
	case PHY_UP:
		phy_notify(line, ev);
		break;
	case PHY_DOWN:
		line->speed = 0;
		return -1;
	case PHY_SLEEP:
		line->errors++;
		phy_notify(line, PHY_DOWN);
	default:
		return 0;
	}
	return 1;
}
