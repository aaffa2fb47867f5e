// SPDX-License-Identifier: GPL-2.0
#include <linux/probe9.h>

#define DAV9_RING_SIZE 64
#define DAV9_RING_MASK (DAV9_RING_SIZE - 1)

static unsigned int dav9_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & DAV9_RING_MASK;
}

static bool dav9_ring_full(unsigned int head, unsigned int tail)
{
	return dav9_ring_space(head, tail) == 0;
}

enum dav9_phase {
	DAV9_PHASE_IDLE,
	DAV9_PHASE_ARMED,
	DAV9_PHASE_RUNNING,
	DAV9_PHASE_FAULT,
};

static bool dav9_phase_ok(enum dav9_phase from, enum dav9_phase to)
{
	switch (to) {
	case DAV9_PHASE_ARMED:
		return from == DAV9_PHASE_IDLE;
	case DAV9_PHASE_RUNNING:
		return from == DAV9_PHASE_ARMED;
	case DAV9_PHASE_FAULT:
	case DAV9_PHASE_IDLE:
		return true;
	}
	return false;
}
static u32 dav9_width = 4;

u32 dav9_bus_width(void)
{
	return dav9_width;
}
