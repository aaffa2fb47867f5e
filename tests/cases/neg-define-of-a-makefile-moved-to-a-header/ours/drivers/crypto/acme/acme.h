/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ACME_CRYPTO_H
#define _ACME_CRYPTO_H

#define ACME_RING_SIZE	64

struct acme_ring {
	unsigned int	head, tail, size;
	void		*slots[8];
};

int acme_ring_init(struct acme_ring *ring);
int acme_hash_init(struct acme_ring *ring);

#endif
