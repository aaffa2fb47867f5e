// SPDX-License-Identifier: GPL-2.0
#include "gorse.h"

struct gorse_evt_quirk1a_ring {
	unsigned int head;
	unsigned int tail;
	unsigned long entry[16];
};

static int gorse_evt_quirk1a_push(struct gorse_evt_quirk1a_ring *ring, unsigned long v)
{
	unsigned int next = (ring->head + 1) % 16;

	if (next == ring->tail)
		return -16;

	ring->entry[ring->head] = v;
	ring->head = next;

	return 0;
}

#ifdef CONFIG_GORSE_EVT_DEBUG1b
static unsigned long gorse_evt_burst1b_events;

static void gorse_evt_burst1b_account(unsigned int n)
{
	gorse_evt_burst1b_events += n;
}
#else
static inline void gorse_evt_burst1b_account(unsigned int n)
{
}
#endif

struct gorse_evt_prio1c_hooks {
	int (*poll)(void *priv, unsigned int arg);
	int (*stop)(void *priv, unsigned int arg);
	int (*flush)(void *priv, unsigned int arg);
};

static int gorse_evt_prio1c_poll(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0xf7) : -22;
}

static int gorse_evt_prio1c_stop(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x1d) : -22;
}

static int gorse_evt_prio1c_flush(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x5e) : -22;
}

static const struct gorse_evt_prio1c_hooks gorse_evt_prio1c_default_hooks = {
	.poll	= gorse_evt_prio1c_poll,
	.stop	= gorse_evt_prio1c_stop,
	.flush	= gorse_evt_prio1c_flush,
};

enum gorse_evt_lane1d_state {
	GORSE_EVT_LANE1d_DRAIN,
	GORSE_EVT_LANE1d_ARMED,
	GORSE_EVT_LANE1d_RESET,
	GORSE_EVT_LANE1d_READY,
};

static const char *gorse_evt_lane1d_state_name(enum gorse_evt_lane1d_state state)
{
	switch (state) {
	case GORSE_EVT_LANE1d_DRAIN:
		return "drain";
	case GORSE_EVT_LANE1d_ARMED:
		return "armed";
	case GORSE_EVT_LANE1d_RESET:
		return "reset";
	default:
		break;
	}

	return "unknown";
}

struct gorse_evt *gorse_evt_chain(struct gorse_evt *e)
{
	return e->link;
}

u8 gorse_evt_first(struct list_head *head)
{
	struct gorse_evt *e = gorse_entry(head->next, struct gorse_evt,
					  hdr.link);

	return e->payload[0];
}

union gorse_evt_epoch2a_word {
	struct {
		unsigned int lane:8;
		unsigned int rsvd:3;
		unsigned int valid:1;
	};
	unsigned int raw;
};

static int gorse_evt_decode_epoch2a(const unsigned int *buf, unsigned int len)
{
	union gorse_evt_epoch2a_word w = { .raw = 0 };
	int n = 0;

	do {
		if (!len)
			break;
		w.raw = *buf++;
		n += w.lane;
	} while (--len && w.valid);

	return n;
}

struct gorse_evt_quirk2b_hooks {
	int (*sync)(void *priv, unsigned int arg);
	int (*stop)(void *priv, unsigned int arg);
	int (*flush)(void *priv, unsigned int arg);
};

static int gorse_evt_quirk2b_sync(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x66) : -22;
}

static int gorse_evt_quirk2b_stop(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x4f) : -22;
}

static int gorse_evt_quirk2b_flush(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0xdc) : -22;
}

static const struct gorse_evt_quirk2b_hooks gorse_evt_quirk2b_default_hooks = {
	.sync	= gorse_evt_quirk2b_sync,
	.stop	= gorse_evt_quirk2b_stop,
	.flush	= gorse_evt_quirk2b_flush,
};
