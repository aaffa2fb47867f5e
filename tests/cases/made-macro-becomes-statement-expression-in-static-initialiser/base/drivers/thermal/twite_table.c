// SPDX-License-Identifier: GPL-2.0
#include <linux/twite.h>

struct twite_table_pool1a_ring {
	unsigned int head;
	unsigned int tail;
	unsigned long entry[32];
};

static int twite_table_pool1a_push(struct twite_table_pool1a_ring *ring, unsigned long v)
{
	unsigned int next = (ring->head + 1) % 32;

	if (next == ring->tail)
		return -16;

	ring->entry[ring->head] = v;
	ring->head = next;

	return 0;
}

/* depth= on the command line: force, lazy or a number */
static int twite_table_parse_depth1b(const char *p)
{
	int v = 0;

	if (p[0] == 'f' && p[1] == 'o')
		return 0;
	if (p[0] == 'l' && p[1] == 'a')
		return 1;

	while (*p >= '0' && *p <= '9')
		v = v * 10 + (*p++ - '0');

	return *p ? -22 : v;
}

struct twite_table_rate1c_hooks {
	int (*kick)(void *priv, unsigned int arg);
	int (*sync)(void *priv, unsigned int arg);
	int (*flush)(void *priv, unsigned int arg);
};

static int twite_table_rate1c_kick(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x68) : -22;
}

static int twite_table_rate1c_sync(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x82) : -22;
}

static int twite_table_rate1c_flush(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x60) : -22;
}

static const struct twite_table_rate1c_hooks twite_table_rate1c_default_hooks = {
	.kick	= twite_table_rate1c_kick,
	.sync	= twite_table_rate1c_sync,
	.flush	= twite_table_rate1c_flush,
};

struct twite_trip {
	int temp;
	int hyst;
};
static const struct twite_trip twite_trips[] = {
	{ 45150, 2000 },
	{ 95150, 1000 },
};

static int twite_table_round_pool2a_range(unsigned long start, unsigned long end,
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

struct twite_table_lane2b_ring {
	unsigned int head;
	unsigned int tail;
	unsigned long entry[8];
};

static int twite_table_lane2b_push(struct twite_table_lane2b_ring *ring, unsigned long v)
{
	unsigned int next = (ring->head + 1) % 8;

	if (next == ring->tail)
		return -16;

	ring->entry[ring->head] = v;
	ring->head = next;

	return 0;
}

union twite_table_depth2c_word {
	struct {
		unsigned int clk:3;
		unsigned int rsvd:4;
		unsigned int valid:1;
	};
	unsigned int raw;
};

static int twite_table_decode_depth2c(const unsigned int *buf, unsigned int len)
{
	union twite_table_depth2c_word w = { .raw = 0 };
	int n = 0;

	do {
		if (!len)
			break;
		w.raw = *buf++;
		n += w.clk;
	} while (--len && w.valid);

	return n;
}

int twite_trip(int i)
{
	return TWITE_CELSIUS(twite_trips[i % ARRAY_SIZE(twite_trips)].temp);
}
