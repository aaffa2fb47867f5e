// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <linux/acme_bus.h>

#ifndef ACME_POOL_MAX
#define ACME_POOL_MAX 16
#endif

u32 acme_port_slots(const struct acme_bus *bus)
{
	return bus->speed > ACME_POOL_MAX ? ACME_POOL_MAX : bus->speed;
}