// SPDX-License-Identifier: GPL-2.0-only
#include <linux/acme_bus.h>

static int acme_port_take(struct acme_pool *pool)
{
	int idx = acme_pool_get(pool);

	if (idx > ACME_POOL_MAX)
		acme_pool_put(pool, idx);
	return idx;
}