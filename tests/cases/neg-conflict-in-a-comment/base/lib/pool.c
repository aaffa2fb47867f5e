// SPDX-License-Identifier: GPL-2.0-only
#include <linux/ring.h>

static void ring_clear(struct ring *r)
{
	r->head = r->tail;
}

void pool_reset(struct ring *rings, unsigned int n)
{
	while (n--)
		ring_clear(&rings[n]);
}
