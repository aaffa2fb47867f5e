// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>

struct rx_counters {
	u64 rx;
	u64 drop;
};

enum rx_phase {
	RX_PHASE_IDLE,
	RX_PHASE_ARMED,
	RX_PHASE_RUNNING,
	RX_PHASE_FAULT,
};

static bool rx_phase_ok(enum rx_phase from, enum rx_phase to)
{
	switch (to) {
	case RX_PHASE_ARMED:
		return from == RX_PHASE_IDLE;
	case RX_PHASE_RUNNING:
		return from == RX_PHASE_ARMED;
	case RX_PHASE_FAULT:
	case RX_PHASE_IDLE:
		return true;
	}
	return false;
}

/* Bring a raw sample into the unit the callers count in. */
static int rx_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

#define RX_COUNTER(field) \
static void stats_inc_##field(struct rx_counters *c) \
{ \
	c->field++; \
}

RX_COUNTER(rx)
RX_COUNTER(drop)

void rx_packet(struct rx_counters *c, bool good)
{
	if (good)
		stats_inc_rx(c);
	else
		stats_inc_drop(c);
}

u64 rx_total(const struct rx_counters *c)
{
	return c->rx + c->drop;
}
