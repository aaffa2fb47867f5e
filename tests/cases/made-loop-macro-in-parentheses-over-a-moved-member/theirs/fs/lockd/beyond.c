// SPDX-License-Identifier: GPL-2.0
#include <linux/leases.h>

#define for_each_lease(all, l) \
	for ((l) = (all)->first; (l); (l) = (l)->next)

int leases_beyond(struct leases *all, long end)
{
	struct lease *l;
	int n = 0;

	for_each_lease(all, l)
		n += l->end > end;
	return n;
}
