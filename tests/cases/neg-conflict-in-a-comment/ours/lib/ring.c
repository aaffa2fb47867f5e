// SPDX-License-Identifier: GPL-2.0-only
#include <linux/ring.h>

static unsigned int ring_mask(const struct ring *r)
{
	return r->size - 1;
}

/*
 * The room that's left. One slot stays free, since a full ring could not be told
 * from an empty one.
 */
static unsigned int ring_room(const struct ring *r)
{
	return ring_mask(r) - ((r->head - r->tail) & ring_mask(r));
}

static void ring_clear(struct ring *r)
{
	r->head = 0;
	r->tail = 0;
}

unsigned int ring_used(const struct ring *r)
{
	return ring_mask(r) - ring_room(r);
}

void ring_reset(struct ring *r)
{
	ring_clear(r);
}
