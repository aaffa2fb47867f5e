// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <linux/acme_bus.h>

int acme_bus_add(struct acme_bus *bus)
{
	return bus->speed ? 0 : -EINVAL;
}
