// SPDX-License-Identifier: GPL-2.0
#include "knot.h"

struct knot_fd_zone1a_hooks {
	int (*start)(void *priv, unsigned int arg);
	int (*kick)(void *priv, unsigned int arg);
	int (*ack)(void *priv, unsigned int arg);
};

static int knot_fd_zone1a_start(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0xc2) : -22;
}

static int knot_fd_zone1a_kick(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x8f) : -22;
}

static int knot_fd_zone1a_ack(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x1a) : -22;
}

static const struct knot_fd_zone1a_hooks knot_fd_zone1a_default_hooks = {
	.start	= knot_fd_zone1a_start,
	.kick	= knot_fd_zone1a_kick,
	.ack	= knot_fd_zone1a_ack,
};

/* trunk= on the command line: on, force or a number */
static int knot_fd_parse_trunk1b(const char *p)
{
	int v = 0;

	if (p[0] == 'o' && p[1] == 'n')
		return 0;
	if (p[0] == 'f' && p[1] == 'o')
		return 1;

	while (*p >= '0' && *p <= '9')
		v = v * 10 + (*p++ - '0');

	return *p ? -22 : v;
}

union knot_fd_quirk1c_word {
	struct {
		unsigned int pool:4;
		unsigned int rsvd:2;
		unsigned int valid:1;
	};
	unsigned int raw;
};

static int knot_fd_decode_quirk1c(const unsigned int *buf, unsigned int len)
{
	union knot_fd_quirk1c_word w = { .raw = 0 };
	int n = 0;

	do {
		if (!len)
			break;
		w.raw = *buf++;
		n += w.pool;
	} while (--len && w.valid);

	return n;
}

#ifdef CONFIG_KNOT_FD_DEBUG1d
static unsigned long knot_fd_pool1d_events;

static void knot_fd_pool1d_account(unsigned int n)
{
	knot_fd_pool1d_events += n;
}
#else
static inline void knot_fd_pool1d_account(unsigned int n)
{
}
#endif

struct knot_fd_pool1e_ring {
	unsigned int head;
	unsigned int tail;
	unsigned long entry[8];
};

static int knot_fd_pool1e_push(struct knot_fd_pool1e_ring *ring, unsigned long v)
{
	unsigned int next = (ring->head + 1) % 8;

	if (next == ring->tail)
		return -16;

	ring->entry[ring->head] = v;
	ring->head = next;

	return 0;
}

bool knot_fd_on(const struct knot_cfg *cfg)
{
	return cfg->fd;
}

/**
 * knot_fd_pick_slot2a - pick the slot for one request
 * @val: raw value as the firmware reports it
 * @shift: granularity, log2
 *
 * The result is never larger than 1024, whatever the firmware says.
 */
static unsigned int knot_fd_pick_slot2a(unsigned int val, unsigned int shift)
{
	unsigned int out;

	out = (val + (1U << shift) - 1) >> shift;
	if (out > 1024)
		out = 1024;

	return out + 2;
}

enum knot_fd_prio2b_state {
	KNOT_FD_PRIO2b_IDLE,
	KNOT_FD_PRIO2b_BUSY,
	KNOT_FD_PRIO2b_STOPPED,
	KNOT_FD_PRIO2b_FAULT,
};

static const char *knot_fd_prio2b_state_name(enum knot_fd_prio2b_state state)
{
	switch (state) {
	case KNOT_FD_PRIO2b_IDLE:
		return "idle";
	case KNOT_FD_PRIO2b_BUSY:
		return "busy";
	case KNOT_FD_PRIO2b_STOPPED:
		return "stopped";
	default:
		break;
	}

	return "unknown";
}
