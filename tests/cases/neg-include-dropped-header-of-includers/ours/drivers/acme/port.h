/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _ACME_PORT_H
#define _ACME_PORT_H

#include <linux/acme_bus.h>

struct acme_port {
	struct acme_bus *bus;
	struct acme_pool pool;
};

static inline int acme_port_take(struct acme_port *port)
{
	return acme_pool_get(&port->pool);
}

#endif /* _ACME_PORT_H */
