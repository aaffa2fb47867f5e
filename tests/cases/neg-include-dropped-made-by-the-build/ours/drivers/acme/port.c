// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <linux/acme_bus.h>

u32 acme_port_id(const struct acme_bus *bus)
{
	return bus->speed ? ACME_ID_PORT : 0;
}