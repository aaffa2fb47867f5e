// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>

struct rx9_counters {
	u64 rx;
	u64 drop;
};

enum rx9_phase {
	RX9_PHASE_IDLE,
	RX9_PHASE_ARMED,
	RX9_PHASE_RUNNING,
	RX9_PHASE_FAULT,
};

static bool rx9_phase_ok(enum rx9_phase from, enum rx9_phase to)
{
	switch (to) {
	case RX9_PHASE_ARMED:
		return from == RX9_PHASE_IDLE;
	case RX9_PHASE_RUNNING:
		return from == RX9_PHASE_ARMED;
	case RX9_PHASE_FAULT:
	case RX9_PHASE_IDLE:
		return true;
	}
	return false;
}

/* Bring a raw sample into the unit the callers count in. */
static int rx9_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}
#define RX9_COUNTER(field) \
static void stats9_inc_##field(struct rx9_counters *c) \
{ \
	c->field++; \
}

RX9_COUNTER(rx)
RX9_COUNTER(drop)

void rx9_packet(struct rx9_counters *c, bool good)
{
	if (good)
		stats9_inc_rx(c);
	else
		stats9_inc_drop(c);
}

u64 rx9_total(const struct rx9_counters *c)
{
	return c->rx + c->drop;
}
