// SPDX-License-Identifier: GPL-2.0
#include "acme.h"

int acme_ring_init(struct acme_ring *ring)
{
	ring->head = ring->tail = 0;
	ring->size = ACME_RING_SIZE;
	return 0;
}
