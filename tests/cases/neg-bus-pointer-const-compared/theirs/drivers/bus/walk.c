// SPDX-License-Identifier: GPL-2.0-only
#include <linux/device.h>

int walk_up(struct device *dev, struct bus_type *own)
{
	const struct bus_type *bus = dev->bus;
	struct device_driver drv = { .bus = own };

	if (dev->bus == own || !dev->bus)
		return 0;
	drv.bus->name = dev->bus->name;
	return bus->probe ? 1 : 0;
}
