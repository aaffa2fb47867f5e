// SPDX-License-Identifier: GPL-2.0-only
#include <linux/device.h>

struct newbus {
	struct bus_type bus;
	unsigned int ids;
};

static int
newbus_match(struct device *dev,
	     struct device_driver *drv)
{
	if (!drv->bus)
		return 0;
	return dev->bus == drv->bus;
}

static struct newbus newbus = {
	.bus = {
		.name	= "newbus",
		.match	= newbus_match,
	},
	.ids = 2,
};

int newbus_setup(void)
{
	return bus_register(&newbus.bus);
}
