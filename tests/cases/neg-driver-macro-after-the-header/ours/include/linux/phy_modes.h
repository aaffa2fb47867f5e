/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PHY_MODES_H
#define _LINUX_PHY_MODES_H
#include <linux/types.h>

enum phy_port_mode {
	MODE_NONE,
	MODE_SGMII = 1,
	MODE_USXGMII,
};

struct phy_port {
	enum phy_port_mode mode;
	u32 lanes;
};
#endif
