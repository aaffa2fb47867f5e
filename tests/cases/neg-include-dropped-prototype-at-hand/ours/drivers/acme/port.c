// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <linux/acme_bus.h>

struct acme_pool;
extern int acme_pool_get(struct acme_pool *pool);

int acme_port_open(struct acme_pool *pool)
{
	return acme_pool_get(pool);
}