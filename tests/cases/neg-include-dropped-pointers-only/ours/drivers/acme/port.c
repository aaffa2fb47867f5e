// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <linux/acme_bus.h>

struct acme_pool;

struct acme_port {
	struct acme_bus *bus;
	struct acme_pool *pool;
};

void acme_port_attach(struct acme_port *port, struct acme_pool *pool)
{
	struct acme_pool *old = port->pool;

	port->pool = pool ? pool : old;
}

struct acme_pool *acme_port_pool(const struct acme_port *port)
{
	return port->pool;
}