/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef RING_H
#define RING_H

struct ring {
	unsigned int head, tail, size;
};

unsigned int ring_used(const struct ring *r);
void ring_reset(struct ring *r);
void pool_reset(struct ring *rings, unsigned int n);

#endif
