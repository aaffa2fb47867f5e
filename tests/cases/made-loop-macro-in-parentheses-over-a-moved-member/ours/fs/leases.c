// SPDX-License-Identifier: GPL-2.0
#include <linux/leases.h>

void lease_add(struct leases *all, struct lease *l)
{
	l->c.next = all->first ? &all->first->c : 0;
	all->first = l;
}
