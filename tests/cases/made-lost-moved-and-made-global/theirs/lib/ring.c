// SPDX-License-Identifier: GPL-2.0-only
#include "ring.h"

static int ring_put(struct ring *r, int v)
{
	int next = (r->head + 1) % RING_SIZE;

	if (next == r->tail)
		return -ENOMEM;
	r->data[r->head] = v;
	r->head = next;
	r->puts += 2;
	return 0;
}

int ring_take(struct ring *r)
{
	int v;

	if (r->head == r->tail)
		return -EINVAL;
	v = r->data[r->tail];
	r->tail = (r->tail + 1) % RING_SIZE;
	return v;
}

int ring_fill(struct ring *r, int n)
{
	while (n--)
		if (ring_put(r, n))
			return n;
	return 0;
}
