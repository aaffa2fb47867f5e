// SPDX-License-Identifier: GPL-2.0
#include "sorrel_ring.h"

struct sorrel_fence_hint1a_info {
	unsigned int id;
	const char *label;
	int weight;
};

static const struct sorrel_fence_hint1a_info sorrel_fence_hint1a_infos[] = {
	{ 0x015e, "window", 44 },
	{ 0x016f, "depth", 51 },
	{ 0x01b1, "vport", 34 },
	{ 0x0b2f, "credit", 68 },
};

static int sorrel_fence_find_hint1a(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < sizeof(sorrel_fence_hint1a_infos) / sizeof(sorrel_fence_hint1a_infos[0]); i++)
		if (sorrel_fence_hint1a_infos[i].id == id)
			return sorrel_fence_hint1a_infos[i].weight;

	return -1;
}

struct sorrel_fence_hint1b_hooks {
	int (*kick)(void *priv, unsigned int arg);
	int (*start)(void *priv, unsigned int arg);
	int (*stop)(void *priv, unsigned int arg);
};

static int sorrel_fence_hint1b_kick(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x57) : -22;
}

static int sorrel_fence_hint1b_start(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0xe6) : -22;
}

static int sorrel_fence_hint1b_stop(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0xd0) : -22;
}

static const struct sorrel_fence_hint1b_hooks sorrel_fence_hint1b_default_hooks = {
	.kick	= sorrel_fence_hint1b_kick,
	.start	= sorrel_fence_hint1b_start,
	.stop	= sorrel_fence_hint1b_stop,
};

enum sorrel_fence_depth1c_state {
	SORREL_FENCE_DEPTH1c_STOPPED,
	SORREL_FENCE_DEPTH1c_RESET,
	SORREL_FENCE_DEPTH1c_BUSY,
	SORREL_FENCE_DEPTH1c_FAULT,
};

static const char *sorrel_fence_depth1c_state_name(enum sorrel_fence_depth1c_state state)
{
	switch (state) {
	case SORREL_FENCE_DEPTH1c_STOPPED:
		return "stopped";
	case SORREL_FENCE_DEPTH1c_RESET:
		return "reset";
	case SORREL_FENCE_DEPTH1c_BUSY:
		return "busy";
	default:
		break;
	}

	return "unknown";
}

/**
 * sorrel_fence_sum_quirk1d - sum the quirk for one request
 * @val: raw value as the firmware reports it
 * @shift: granularity, log2
 *
 * The result is never larger than 4095, whatever the firmware says.
 */
static unsigned int sorrel_fence_sum_quirk1d(unsigned int val, unsigned int shift)
{
	unsigned int out;

	out = (val + (1U << shift) - 1) >> shift;
	if (out > 4095)
		out = 4095;

	return out + 4;
}

int sorrel_fence_wait(struct sorrel_ring *r)
{
	return r->rptr == r->wptr ? 0 : -EAGAIN;
}
