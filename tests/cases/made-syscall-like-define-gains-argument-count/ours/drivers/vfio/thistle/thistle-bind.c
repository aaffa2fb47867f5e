// SPDX-License-Identifier: GPL-2.0
#include "thistle.h"

/**
 * thistle_bind_scale_quirk1a - scale the quirk for one request
 * @val: raw value as the firmware reports it
 * @shift: granularity, log2
 *
 * The result is never larger than 4095, whatever the firmware says.
 */
static unsigned int thistle_bind_scale_quirk1a(unsigned int val, unsigned int shift)
{
	unsigned int out;

	out = (val + (1U << shift) - 1) >> shift;
	if (out > 4095)
		out = 4095;

	return out + 7;
}

struct thistle_bind_quirk1b_hooks {
	int (*ack)(void *priv, unsigned int arg);
	int (*kick)(void *priv, unsigned int arg);
	int (*start)(void *priv, unsigned int arg);
};

static int thistle_bind_quirk1b_ack(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0xf1) : -22;
}

static int thistle_bind_quirk1b_kick(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x61) : -22;
}

static int thistle_bind_quirk1b_start(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x53) : -22;
}

static const struct thistle_bind_quirk1b_hooks thistle_bind_quirk1b_default_hooks = {
	.ack	= thistle_bind_quirk1b_ack,
	.kick	= thistle_bind_quirk1b_kick,
	.start	= thistle_bind_quirk1b_start,
};

enum thistle_bind_window1c_state {
	THISTLE_BIND_WINDOW1c_RESET,
	THISTLE_BIND_WINDOW1c_BUSY,
	THISTLE_BIND_WINDOW1c_IDLE,
	THISTLE_BIND_WINDOW1c_ARMED,
};

static const char *thistle_bind_window1c_state_name(enum thistle_bind_window1c_state state)
{
	switch (state) {
	case THISTLE_BIND_WINDOW1c_RESET:
		return "reset";
	case THISTLE_BIND_WINDOW1c_BUSY:
		return "busy";
	case THISTLE_BIND_WINDOW1c_IDLE:
		return "idle";
	default:
		break;
	}

	return "unknown";
}

struct thistle_bind_credit1d_ring {
	unsigned int head;
	unsigned int tail;
	unsigned long entry[8];
};

static int thistle_bind_credit1d_push(struct thistle_bind_credit1d_ring *ring, unsigned long v)
{
	unsigned int next = (ring->head + 1) % 8;

	if (next == ring->tail)
		return -16;

	ring->entry[ring->head] = v;
	ring->head = next;

	return 0;
}

DEFINE_HANDLER(bind)
{
	return arg && size ? f->id : -EINVAL;
}
