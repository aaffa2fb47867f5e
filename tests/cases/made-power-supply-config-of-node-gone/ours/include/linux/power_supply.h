/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __LINUX_POWER_SUPPLY_H__
#define __LINUX_POWER_SUPPLY_H__
#include <linux/device.h>

struct fwnode_handle;
struct power_supply;
/* Run-time specific power supply configuration */
struct power_supply_config {
	struct fwnode_handle *fwnode;

	/* Driver private data */
	void *drv_data;
	size_t num_supplicants;
};
struct power_supply *devm_power_supply_register(struct device *parent,
						const struct power_supply_config *cfg);
#endif
