// SPDX-License-Identifier: GPL-2.0
#include <linux/twite.h>

struct twite_hint1a_hooks {
	int (*poll)(void *priv, unsigned int arg);
	int (*flush)(void *priv, unsigned int arg);
	int (*start)(void *priv, unsigned int arg);
};

static int twite_hint1a_poll(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x33) : -22;
}

static int twite_hint1a_flush(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x4d) : -22;
}

static int twite_hint1a_start(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0xfc) : -22;
}

static const struct twite_hint1a_hooks twite_hint1a_default_hooks = {
	.poll	= twite_hint1a_poll,
	.flush	= twite_hint1a_flush,
	.start	= twite_hint1a_start,
};

#ifdef CONFIG_TWITE_DEBUG1b
static unsigned long twite_fence1b_events;

static void twite_fence1b_account(unsigned int n)
{
	twite_fence1b_events += n;
}
#else
static inline void twite_fence1b_account(unsigned int n)
{
}
#endif

struct twite_zone1c_ring {
	unsigned int head;
	unsigned int tail;
	unsigned long entry[16];
};

static int twite_zone1c_push(struct twite_zone1c_ring *ring, unsigned long v)
{
	unsigned int next = (ring->head + 1) % 16;

	if (next == ring->tail)
		return -16;

	ring->entry[ring->head] = v;
	ring->head = next;

	return 0;
}

enum twite_vport1d_state {
	TWITE_VPORT1d_FAULT,
	TWITE_VPORT1d_RESET,
	TWITE_VPORT1d_BUSY,
	TWITE_VPORT1d_DRAIN,
};

static const char *twite_vport1d_state_name(enum twite_vport1d_state state)
{
	switch (state) {
	case TWITE_VPORT1d_FAULT:
		return "fault";
	case TWITE_VPORT1d_RESET:
		return "reset";
	case TWITE_VPORT1d_BUSY:
		return "busy";
	default:
		break;
	}

	return "unknown";
}

int twite_read(int raw)
{
	return TWITE_MILLIC(raw >> 4);
}
