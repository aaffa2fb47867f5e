// SPDX-License-Identifier: GPL-2.0
#include "savory.h"

enum savory_lane1a_state {
	SAVORY_LANE1a_READY,
	SAVORY_LANE1a_FAULT,
	SAVORY_LANE1a_RESET,
	SAVORY_LANE1a_ARMED,
};

static const char *savory_lane1a_state_name(enum savory_lane1a_state state)
{
	switch (state) {
	case SAVORY_LANE1a_READY:
		return "ready";
	case SAVORY_LANE1a_FAULT:
		return "fault";
	case SAVORY_LANE1a_RESET:
		return "reset";
	default:
		break;
	}

	return "unknown";
}

static int savory_scale_fence1b_range(unsigned long start, unsigned long end,
				unsigned int step)
{
	int ret = 0;

	if (start >= end) {
		ret = -22;
		goto out;
	}

	/* the last chunk may be short */
	for (; start < end; start += step) {
		if (!step)
			goto out;
		ret++;
	}

out:
	return ret;
}

struct savory_quirk1c_hooks {
	int (*poll)(void *priv, unsigned int arg);
	int (*ack)(void *priv, unsigned int arg);
	int (*sync)(void *priv, unsigned int arg);
};

static int savory_quirk1c_poll(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x41) : -22;
}

static int savory_quirk1c_ack(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x05) : -22;
}

static int savory_quirk1c_sync(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x56) : -22;
}

static const struct savory_quirk1c_hooks savory_quirk1c_default_hooks = {
	.poll	= savory_quirk1c_poll,
	.ack	= savory_quirk1c_ack,
	.sync	= savory_quirk1c_sync,
};

struct savory_trunk1d_ring {
	unsigned int head;
	unsigned int tail;
	unsigned long entry[16];
};

static int savory_trunk1d_push(struct savory_trunk1d_ring *ring, unsigned long v)
{
	unsigned int next = (ring->head + 1) % 16;

	if (next == ring->tail)
		return -16;

	ring->entry[ring->head] = v;
	ring->head = next;

	return 0;
}

int savory_power(enum savory_link l)
{
	if (l == SAVORY_LINK_OFF)
		return 0;
	if (l == SAVORY_LINK_BROKEN)
		return -EIO;
	return 100;
}
