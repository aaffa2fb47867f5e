// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <linux/acme_bus.h>

int acme_port_open(struct acme_bus *bus)
{
	return bus->speed ? acme_bus_reset(bus) : -ENODEV;
}