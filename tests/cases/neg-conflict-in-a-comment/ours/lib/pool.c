// SPDX-License-Identifier: GPL-2.0-only
#include <linux/ring.h>

static void pool_clear(struct ring *r)
{
	r->head = r->tail;
}

void pool_reset(struct ring *rings, unsigned int n)
{
	while (n--)
		pool_clear(&rings[n]);
}
