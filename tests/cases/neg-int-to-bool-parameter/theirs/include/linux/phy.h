/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PHY_H
#define _LINUX_PHY_H

#include <linux/types.h>

struct phy {
	unsigned int mode;
	bool powered;
};

int phy_power(struct phy *phy, bool on, bool wait);
bool phy_ready(const struct phy *phy);

enum phyl_class {
	PHYL_CLASS_NONE,
	PHYL_CLASS_LOW,
	PHYL_CLASS_HIGH,
	PHYL_CLASS_MAX
};

static inline const char *phyl_class_str(enum phyl_class c)
{
	return c == PHYL_CLASS_HIGH ? "high" :
		c == PHYL_CLASS_LOW ? "low" : "none";
}

#endif
