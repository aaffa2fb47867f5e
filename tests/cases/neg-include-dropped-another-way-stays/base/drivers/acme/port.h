/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _ACME_PORT_H
#define _ACME_PORT_H

#include <linux/acme_bus.h>
#include <linux/acme_pool.h>

struct acme_port {
	struct acme_bus *bus;
	struct acme_pool pool;
};

#endif /* _ACME_PORT_H */
