// SPDX-License-Identifier: GPL-2.0-only
#include "ring.h"

int ring_put(struct ring *r, int v)
{
	int next = (r->head + 1) % RING_SIZE;

	if (next == r->tail)
		return -ENOMEM;
	r->data[r->head] = v;
	r->head = next;
	r->puts++;
	return 0;
}
