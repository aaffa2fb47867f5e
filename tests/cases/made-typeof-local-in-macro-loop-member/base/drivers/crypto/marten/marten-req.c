// SPDX-License-Identifier: GPL-2.0
#include "marten.h"

union marten_req_credit1a_word {
	struct {
		unsigned int window:8;
		unsigned int rsvd:3;
		unsigned int valid:1;
	};
	unsigned int raw;
};

static int marten_req_decode_credit1a(const unsigned int *buf, unsigned int len)
{
	union marten_req_credit1a_word w = { .raw = 0 };
	int n = 0;

	do {
		if (!len)
			break;
		w.raw = *buf++;
		n += w.window;
	} while (--len && w.valid);

	return n;
}

#ifdef CONFIG_MARTEN_REQ_DEBUG1b
static unsigned long marten_req_zone1b_events;

static void marten_req_zone1b_account(unsigned int n)
{
	marten_req_zone1b_events += n;
}
#else
static inline void marten_req_zone1b_account(unsigned int n)
{
}
#endif

static int marten_req_sum_epoch1c_range(unsigned long start, unsigned long end,
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

struct marten_req_pool1d_hooks {
	int (*start)(void *priv, unsigned int arg);
	int (*poll)(void *priv, unsigned int arg);
	int (*kick)(void *priv, unsigned int arg);
};

static int marten_req_pool1d_start(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0xbe) : -22;
}

static int marten_req_pool1d_poll(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x4d) : -22;
}

static int marten_req_pool1d_kick(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0xe8) : -22;
}

static const struct marten_req_pool1d_hooks marten_req_pool1d_default_hooks = {
	.start	= marten_req_pool1d_start,
	.poll	= marten_req_pool1d_poll,
	.kick	= marten_req_pool1d_kick,
};

u32 marten_shadow(struct marten *m)
{
	return m->q[0].shadow.ring_sz;
}

#ifdef CONFIG_MARTEN_REQ_DEBUG2a
static unsigned long marten_req_pool2a_events;

static void marten_req_pool2a_account(unsigned int n)
{
	marten_req_pool2a_events += n;
}
#else
static inline void marten_req_pool2a_account(unsigned int n)
{
}
#endif

struct marten_req_zone2b_hooks {
	int (*poll)(void *priv, unsigned int arg);
	int (*stop)(void *priv, unsigned int arg);
	int (*kick)(void *priv, unsigned int arg);
};

static int marten_req_zone2b_poll(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0xc1) : -22;
}

static int marten_req_zone2b_stop(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x20) : -22;
}

static int marten_req_zone2b_kick(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x4f) : -22;
}

static const struct marten_req_zone2b_hooks marten_req_zone2b_default_hooks = {
	.poll	= marten_req_zone2b_poll,
	.stop	= marten_req_zone2b_stop,
	.kick	= marten_req_zone2b_kick,
};

void marten_reset(struct marten *m)
{
	m->q[0].shadow.head = 0;
}
