// SPDX-License-Identifier: GPL-2.0
#include <linux/phyline.h>

int phy_speed(struct phy_line *line)
{
	switch (line->last) {
	case PHY_UP:
		line->errors = 0;
		fallthrough;
	case PHY_WAKE:
		return line->speed;
	default:
		return 0;
	}
}
