// SPDX-License-Identifier: GPL-2.0
#include <linux/phy_modes.h>

int phy_port_ok(struct phy_port *p);
int phy_port_ok(struct phy_port *p)
{
	return p->mode == MODE_SGMII;
}
