// SPDX-License-Identifier: GPL-2.0-only
#include <linux/device.h>

struct class *__class_create(const char *name)
{
	return name ? ERR_PTR(-ENOMEM) : NULL;
}
EXPORT_SYMBOL_GPL(__class_create);

int bus_register(struct bus_type *bus)
{
	if (!bus->match)
		return -EINVAL;
	return bus->probe ? 0 : -ENODEV;
}
EXPORT_SYMBOL_GPL(bus_register);
