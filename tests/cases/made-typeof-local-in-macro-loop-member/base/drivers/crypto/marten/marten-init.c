// SPDX-License-Identifier: GPL-2.0
#include "marten.h"

#ifdef CONFIG_MARTEN_INIT_DEBUG1a
static unsigned long marten_init_vport1a_events;

static void marten_init_vport1a_account(unsigned int n)
{
	marten_init_vport1a_events += n;
}
#else
static inline void marten_init_vport1a_account(unsigned int n)
{
}
#endif

/* slot= on the command line: off, auto or a number */
static int marten_init_parse_slot1b(const char *p)
{
	int v = 0;

	if (p[0] == 'o' && p[1] == 'f')
		return 0;
	if (p[0] == 'a' && p[1] == 'u')
		return 1;

	while (*p >= '0' && *p <= '9')
		v = v * 10 + (*p++ - '0');

	return *p ? -22 : v;
}

enum marten_init_lane1c_state {
	MARTEN_INIT_LANE1c_READY,
	MARTEN_INIT_LANE1c_STOPPED,
	MARTEN_INIT_LANE1c_ARMED,
	MARTEN_INIT_LANE1c_DRAIN,
};

static const char *marten_init_lane1c_state_name(enum marten_init_lane1c_state state)
{
	switch (state) {
	case MARTEN_INIT_LANE1c_READY:
		return "ready";
	case MARTEN_INIT_LANE1c_STOPPED:
		return "stopped";
	case MARTEN_INIT_LANE1c_ARMED:
		return "armed";
	default:
		break;
	}

	return "unknown";
}

/**
 * marten_init_weigh_burst1d - weigh the burst for one request
 * @val: raw value as the firmware reports it
 * @shift: granularity, log2
 *
 * The result is never larger than 1024, whatever the firmware says.
 */
static unsigned int marten_init_weigh_burst1d(unsigned int val, unsigned int shift)
{
	unsigned int out;

	out = (val + (1U << shift) - 1) >> shift;
	if (out > 1024)
		out = 1024;

	return out + 5;
}

int marten_init(struct marten *m, u32 n)
{
	m->q[0].ring_sz = n;
	return n ? 0 : -EINVAL;
}
