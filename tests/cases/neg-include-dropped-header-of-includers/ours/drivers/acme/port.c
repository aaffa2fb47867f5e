// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <linux/acme_pool.h>
#include "port.h"

int acme_port_open(struct acme_port *port)
{
	return acme_port_take(port);
}