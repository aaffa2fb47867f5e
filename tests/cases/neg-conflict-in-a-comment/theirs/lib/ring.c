// SPDX-License-Identifier: GPL-2.0-only
#include <linux/ring.h>

static unsigned int ring_mask(const struct ring *r)
{
	return r->size - 1;
}

/*
 * Whether it isn't in use. Callers may not rely on it (it's racy: the other
 * side's head moves without a lock.
 */
static int ring_empty(const struct ring *r)
{
	return r->head == r->tail;
}

static void ring_clear(struct ring *r)
{
	r->head = 0;
	r->tail = 0;
}

unsigned int ring_used(const struct ring *r)
{
	return (r->head - r->tail) & ring_mask(r);
}

void ring_reset(struct ring *r)
{
	if (!ring_empty(r))
		ring_clear(r);
}
