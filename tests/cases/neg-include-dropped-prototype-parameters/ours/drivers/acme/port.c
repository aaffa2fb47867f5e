// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <linux/acme_bus.h>

struct acme_pool;

struct acme_port_ops {
	int (*attach)(struct acme_bus *bus, struct acme_pool pool);
	void (*detach)(struct acme_pool pool, int why);
};

int acme_port_state(struct acme_pool pool, int why);

bool acme_port_can_attach(const struct acme_port_ops *ops)
{
	return ops->attach && ops->detach;
}