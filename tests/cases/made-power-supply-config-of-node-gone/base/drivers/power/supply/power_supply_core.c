// SPDX-License-Identifier: GPL-2.0-only
#include <linux/power_supply.h>

struct power_supply {
	void *drv_data;
	struct device_node *of_node;
};
static struct power_supply one;

struct power_supply *devm_power_supply_register(struct device *parent,
						const struct power_supply_config *cfg)
{
	if (cfg) {
		one.drv_data = cfg->drv_data;
		one.of_node = cfg->of_node ? cfg->of_node : parent->of_node;
	}
	return &one;
}
