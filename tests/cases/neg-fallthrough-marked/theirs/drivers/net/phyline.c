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
	case PHY_WAKE:
		if (line->errors)
			return -1;
		line->errors++;
		fallthrough;
	default:
		return 0;
	}
	return 1;
}

int phy_reset(struct phy_line *line, enum phy_event ev)
{
	switch (ev) {
	case PHY_UP:
		line->errors = 0;
		phy_panic("no reset while up");
	case PHY_DOWN: {
		line->errors = 1;
		return 1;
	}
	case PHY_SLEEP:
		line->errors = 2;
	case PHY_WAKE:
		break;
	default:
		BUG();
	}
	return 0;
}
