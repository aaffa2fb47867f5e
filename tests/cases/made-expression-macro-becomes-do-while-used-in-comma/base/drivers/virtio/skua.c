// SPDX-License-Identifier: GPL-2.0
#include <linux/skua.h>

#define SKUA_REG_WINDOW1a		0xdc
#define SKUA_REG_SLOT1a		0x1d8
#define SKUA_WINDOW1a_MASK		0xff
#define SKUA_WINDOW1a_SHIFT	6

static unsigned int skua_window1a_field(unsigned int reg, unsigned int val)
{
	reg &= ~(SKUA_WINDOW1a_MASK << SKUA_WINDOW1a_SHIFT);
	reg |= (val & SKUA_WINDOW1a_MASK) << SKUA_WINDOW1a_SHIFT;

	return reg;
}

/**
 * skua_clamp_class1b - clamp the class for one request
 * @val: raw value as the firmware reports it
 * @shift: granularity, log2
 *
 * The result is never larger than 1024, whatever the firmware says.
 */
static unsigned int skua_clamp_class1b(unsigned int val, unsigned int shift)
{
	unsigned int out;

	out = (val + (1U << shift) - 1) >> shift;
	if (out > 1024)
		out = 1024;

	return out + 4;
}

struct skua_batch1c_ring {
	unsigned int head;
	unsigned int tail;
	unsigned long entry[32];
};

static int skua_batch1c_push(struct skua_batch1c_ring *ring, unsigned long v)
{
	unsigned int next = (ring->head + 1) % 32;

	if (next == ring->tail)
		return -16;

	ring->entry[ring->head] = v;
	ring->head = next;

	return 0;
}

enum skua_trunk1d_state {
	SKUA_TRUNK1d_RESET,
	SKUA_TRUNK1d_FAULT,
	SKUA_TRUNK1d_STOPPED,
	SKUA_TRUNK1d_IDLE,
};

static const char *skua_trunk1d_state_name(enum skua_trunk1d_state state)
{
	switch (state) {
	case SKUA_TRUNK1d_RESET:
		return "reset";
	case SKUA_TRUNK1d_FAULT:
		return "fault";
	case SKUA_TRUNK1d_STOPPED:
		return "stopped";
	default:
		break;
	}

	return "unknown";
}

void skua_add(struct skua_vq *vq)
{
	vq->avail++;
	skua_kick(vq);
}
