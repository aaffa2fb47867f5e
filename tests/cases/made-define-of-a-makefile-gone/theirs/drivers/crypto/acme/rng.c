// SPDX-License-Identifier: GPL-2.0
#include "acme.h"

/* Random numbers take half of what there is. */
int acme_rng_init(struct acme_ring *ring)
{
	int rc = acme_ring_init(ring);

	if (!rc)
		ring->size = ACME_RING_SIZE / 2;
	return rc;
}
