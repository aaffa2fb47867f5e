// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <linux/acme_bus.h>

u32 acme_port_speed(const struct acme_bus *bus)
{
	return acme_likely(bus->speed) ? bus->speed : 1;
}