// SPDX-License-Identifier: GPL-2.0
#include <linux/attr.h>

int port_init(const struct attr *a, struct node *n);

DEFINE_ATTR(port_limit, limit_get, "%d\n");
DEFINE_LIST(port, _node_free)

int port_init(const struct attr *a, struct node *n)
{
	port_clear(n);
	return a->open(n) + port_limit.open(n);
}
