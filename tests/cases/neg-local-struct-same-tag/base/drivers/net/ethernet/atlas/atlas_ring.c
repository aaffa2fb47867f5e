// SPDX-License-Identifier: GPL-2.0
#include "atlas_ring.h"

#define ATLAS_RING_SIZE 64
#define ATLAS_RING_MASK (ATLAS_RING_SIZE - 1)

static unsigned int atlas_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & ATLAS_RING_MASK;
}

static bool atlas_ring_full(unsigned int head, unsigned int tail)
{
	return atlas_ring_space(head, tail) == 0;
}

enum atlas_phase {
	ATLAS_PHASE_IDLE,
	ATLAS_PHASE_ARMED,
	ATLAS_PHASE_RUNNING,
	ATLAS_PHASE_FAULT,
};

static bool atlas_phase_ok(enum atlas_phase from, enum atlas_phase to)
{
	switch (to) {
	case ATLAS_PHASE_ARMED:
		return from == ATLAS_PHASE_IDLE;
	case ATLAS_PHASE_RUNNING:
		return from == ATLAS_PHASE_ARMED;
	case ATLAS_PHASE_FAULT:
	case ATLAS_PHASE_IDLE:
		return true;
	}
	return false;
}

int atlas_post(struct ring_desc *d, dma_addr_t addr, u16 len)
{
	if (d->ctrl & 1)
		return -EBUSY;
	d->buf = addr;
	d->len = len;
	d->ctrl |= 1;
	return 0;
}
