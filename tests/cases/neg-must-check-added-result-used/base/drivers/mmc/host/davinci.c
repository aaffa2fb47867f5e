// SPDX-License-Identifier: GPL-2.0
#include <linux/probe.h>

#define DAV_RING_SIZE 64
#define DAV_RING_MASK (DAV_RING_SIZE - 1)

static unsigned int dav_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & DAV_RING_MASK;
}

static bool dav_ring_full(unsigned int head, unsigned int tail)
{
	return dav_ring_space(head, tail) == 0;
}

enum dav_phase {
	DAV_PHASE_IDLE,
	DAV_PHASE_ARMED,
	DAV_PHASE_RUNNING,
	DAV_PHASE_FAULT,
};

static bool dav_phase_ok(enum dav_phase from, enum dav_phase to)
{
	switch (to) {
	case DAV_PHASE_ARMED:
		return from == DAV_PHASE_IDLE;
	case DAV_PHASE_RUNNING:
		return from == DAV_PHASE_ARMED;
	case DAV_PHASE_FAULT:
	case DAV_PHASE_IDLE:
		return true;
	}
	return false;
}

static u32 dav_width = 4;

u32 dav_bus_width(void)
{
	return dav_width;
}
