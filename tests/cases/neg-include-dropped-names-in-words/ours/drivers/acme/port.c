// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <linux/acme_bus.h>

/**
 * acme_port_name - for messages
 * @bus: see acme_pool_get(), &struct acme_pool and ACME_POOL_MAX
 */
const char *acme_port_name(const struct acme_bus *bus)
{
	/* acme_pool_put(pool, ACME_POOL_IDLE) is for later */
	return bus->name ? bus->name : "acme_pool_get";
}