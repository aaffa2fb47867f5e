// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <linux/acme_bus.h>

struct acme_port {
	int (*acme_pool_get)(struct acme_bus *bus);
	int acme_pool_put;
};

int acme_port_open(struct acme_port *port, struct acme_bus *bus, int acme_pool_state)
{
	int acme_pool_put = port->acme_pool_put;

	if (acme_pool_state)
		goto acme_pool_get;
	return port->acme_pool_get(bus) + acme_pool_put;

acme_pool_get:
	return acme_pool_put - acme_pool_state;
}

static const struct acme_port acme_port_default = {
	.acme_pool_put = 3,
};

int acme_port_default_put(void)
{
	return acme_port_default.acme_pool_put;
}