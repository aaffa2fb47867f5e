// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <linux/acme_bus.h>
#include <linux/acme_pool.h>

int acme_port_open(struct acme_bus *bus, struct acme_pool *pool)
{
	return bus->speed ? acme_pool_get(pool) : -ENODEV;
}