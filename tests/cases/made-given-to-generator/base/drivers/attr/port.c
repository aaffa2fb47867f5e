// SPDX-License-Identifier: GPL-2.0
#include <linux/attr.h>

int port_init(const struct attr *a, struct node *n);

int port_init(const struct attr *a, struct node *n)
{
	return a->open(n);
}
