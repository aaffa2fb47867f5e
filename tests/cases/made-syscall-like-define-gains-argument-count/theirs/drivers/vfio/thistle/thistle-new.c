// SPDX-License-Identifier: GPL-2.0
#include "thistle.h"

/* prio= on the command line: off, lazy or a number */
static int thistle_new_parse_prio1a(const char *p)
{
	int v = 0;

	if (p[0] == 'o' && p[1] == 'f')
		return 0;
	if (p[0] == 'l' && p[1] == 'a')
		return 1;

	while (*p >= '0' && *p <= '9')
		v = v * 10 + (*p++ - '0');

	return *p ? -22 : v;
}

struct thistle_new_batch1b_ring {
	unsigned int head;
	unsigned int tail;
	unsigned long entry[16];
};

static int thistle_new_batch1b_push(struct thistle_new_batch1b_ring *ring, unsigned long v)
{
	unsigned int next = (ring->head + 1) % 16;

	if (next == ring->tail)
		return -16;

	ring->entry[ring->head] = v;
	ring->head = next;

	return 0;
}

#ifdef CONFIG_THISTLE_NEW_DEBUG1c
static unsigned long thistle_new_rate1c_events;

static void thistle_new_rate1c_account(unsigned int n)
{
	thistle_new_rate1c_events += n;
}
#else
static inline void thistle_new_rate1c_account(unsigned int n)
{
}
#endif

union thistle_new_pool1d_word {
	struct {
		unsigned int class:9;
		unsigned int rsvd:5;
		unsigned int valid:1;
	};
	unsigned int raw;
};

static int thistle_new_decode_pool1d(const unsigned int *buf, unsigned int len)
{
	union thistle_new_pool1d_word w = { .raw = 0 };
	int n = 0;

	do {
		if (!len)
			break;
		w.raw = *buf++;
		n += w.class;
	} while (--len && w.valid);

	return n;
}

DEFINE_HANDLER(unbind)
{
	return arg ? 0 : -EINVAL;
}

enum thistle_new_credit2a_state {
	THISTLE_NEW_CREDIT2a_DRAIN,
	THISTLE_NEW_CREDIT2a_ARMED,
	THISTLE_NEW_CREDIT2a_FAULT,
	THISTLE_NEW_CREDIT2a_RESET,
};

static const char *thistle_new_credit2a_state_name(enum thistle_new_credit2a_state state)
{
	switch (state) {
	case THISTLE_NEW_CREDIT2a_DRAIN:
		return "drain";
	case THISTLE_NEW_CREDIT2a_ARMED:
		return "armed";
	case THISTLE_NEW_CREDIT2a_FAULT:
		return "fault";
	default:
		break;
	}

	return "unknown";
}

#ifdef CONFIG_THISTLE_NEW_DEBUG2b
static unsigned long thistle_new_prio2b_events;

static void thistle_new_prio2b_account(unsigned int n)
{
	thistle_new_prio2b_events += n;
}
#else
static inline void thistle_new_prio2b_account(unsigned int n)
{
}
#endif

/* the reset path drops every binding */
long thistle_reset(struct thistle_file *f, unsigned long *args, int nr)
{
	long ret = 0;

	while (nr-- > 0 && !ret)
		ret = thistle_ioc_unbind(f, args[nr]);
	return ret;
}
