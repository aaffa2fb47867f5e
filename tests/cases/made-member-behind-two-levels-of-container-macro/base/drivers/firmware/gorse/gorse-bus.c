// SPDX-License-Identifier: GPL-2.0
#include "gorse.h"

struct gorse_bus_quota1a_hooks {
	int (*ack)(void *priv, unsigned int arg);
	int (*flush)(void *priv, unsigned int arg);
	int (*start)(void *priv, unsigned int arg);
};

static int gorse_bus_quota1a_ack(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0xbe) : -22;
}

static int gorse_bus_quota1a_flush(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0xf1) : -22;
}

static int gorse_bus_quota1a_start(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x02) : -22;
}

static const struct gorse_bus_quota1a_hooks gorse_bus_quota1a_default_hooks = {
	.ack	= gorse_bus_quota1a_ack,
	.flush	= gorse_bus_quota1a_flush,
	.start	= gorse_bus_quota1a_start,
};

#ifdef CONFIG_GORSE_BUS_DEBUG1b
static unsigned long gorse_bus_hint1b_events;

static void gorse_bus_hint1b_account(unsigned int n)
{
	gorse_bus_hint1b_events += n;
}
#else
static inline void gorse_bus_hint1b_account(unsigned int n)
{
}
#endif

struct gorse_bus_epoch1c_ring {
	unsigned int head;
	unsigned int tail;
	unsigned long entry[32];
};

static int gorse_bus_epoch1c_push(struct gorse_bus_epoch1c_ring *ring, unsigned long v)
{
	unsigned int next = (ring->head + 1) % 32;

	if (next == ring->tail)
		return -16;

	ring->entry[ring->head] = v;
	ring->head = next;

	return 0;
}

union gorse_bus_clk1d_word {
	struct {
		unsigned int class:6;
		unsigned int rsvd:6;
		unsigned int valid:1;
	};
	unsigned int raw;
};

static int gorse_bus_decode_clk1d(const unsigned int *buf, unsigned int len)
{
	union gorse_bus_clk1d_word w = { .raw = 0 };
	int n = 0;

	do {
		if (!len)
			break;
		w.raw = *buf++;
		n += w.class;
	} while (--len && w.valid);

	return n;
}

void gorse_add(struct gorse_hdr *h, struct list_head *head)
{
	h->link.next = head->next;
	head->next = &h->link;
}
