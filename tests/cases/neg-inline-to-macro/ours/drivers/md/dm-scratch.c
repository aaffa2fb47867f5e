// SPDX-License-Identifier: GPL-2.0
#include <linux/alloc_tag.h>

enum dmscr_phase {
	DMSCR_PHASE_IDLE,
	DMSCR_PHASE_ARMED,
	DMSCR_PHASE_RUNNING,
	DMSCR_PHASE_FAULT,
};

static bool dmscr_phase_ok(enum dmscr_phase from, enum dmscr_phase to)
{
	switch (to) {
	case DMSCR_PHASE_ARMED:
		return from == DMSCR_PHASE_IDLE;
	case DMSCR_PHASE_RUNNING:
		return from == DMSCR_PHASE_ARMED;
	case DMSCR_PHASE_FAULT:
	case DMSCR_PHASE_IDLE:
		return true;
	}
	return false;
}

#define DMSCR_RING_SIZE 64
#define DMSCR_RING_MASK (DMSCR_RING_SIZE - 1)

static unsigned int dmscr_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & DMSCR_RING_MASK;
}

static bool dmscr_ring_full(unsigned int head, unsigned int tail)
{
	return dmscr_ring_space(head, tail) == 0;
}

struct dm_scratch {
	void *head;
	size_t size;
};

int dm_scratch_init(struct dm_scratch *s)
{
	s->size = 512;
	s->head = tagged_alloc(s->size, 0);
	return s->head ? 0 : -ENOMEM;
}

int dm_scratch_grow(struct dm_scratch *s, size_t by)
{
	void *more = tagged_alloc(s->size + by,
				  0);

	if (!more)
		return -ENOMEM;
	tagged_free(s->head);
	s->head = more;
	s->size += by;
	return 0;
}
