// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <linux/acme_pool.h>
#include "port-ops.c"

int acme_port_open(struct acme_pool *pool)
{
	return acme_port_take(pool);
}