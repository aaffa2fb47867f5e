// SPDX-License-Identifier: GPL-2.0-only
#include <linux/err.h>
#include <linux/power_supply.h>

struct pipit {
	struct device *dev;
	struct power_supply *psy;
};

int pipit_register(struct pipit *pipit);
int pipit_register(struct pipit *pipit)
{
	struct power_supply_config psy_cfg = {};

	psy_cfg.drv_data = pipit;
	psy_cfg.of_node = pipit->dev->of_node;
	pipit->psy = devm_power_supply_register(pipit->dev, &psy_cfg);
	return IS_ERR(pipit->psy) ? PTR_ERR(pipit->psy) : 0;
}
