/* SPDX-License-Identifier: GPL-2.0 */
#ifndef NETDEV_PCS_H
#define NETDEV_PCS_H

#include <linux/types.h>

struct device;

enum phylink_op_type { PHYLINK_NETDEV = 0, PHYLINK_DEV };

struct phylink_config {
	struct device *dev;
	enum phylink_op_type type;
	bool mac_managed_pm;
	unsigned long mac_capabilities;
};

#endif
