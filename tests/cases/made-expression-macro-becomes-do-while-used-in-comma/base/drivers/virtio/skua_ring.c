// SPDX-License-Identifier: GPL-2.0
#include <linux/skua.h>

#define SKUA_RING_REG_HINT1a		0x38
#define SKUA_RING_REG_CLK1a		0x118
#define SKUA_RING_HINT1a_MASK		0x1ff
#define SKUA_RING_HINT1a_SHIFT	13

static unsigned int skua_ring_hint1a_field(unsigned int reg, unsigned int val)
{
	reg &= ~(SKUA_RING_HINT1a_MASK << SKUA_RING_HINT1a_SHIFT);
	reg |= (val & SKUA_RING_HINT1a_MASK) << SKUA_RING_HINT1a_SHIFT;

	return reg;
}

struct skua_ring_class1b_ring {
	unsigned int head;
	unsigned int tail;
	unsigned long entry[32];
};

static int skua_ring_class1b_push(struct skua_ring_class1b_ring *ring, unsigned long v)
{
	unsigned int next = (ring->head + 1) % 32;

	if (next == ring->tail)
		return -16;

	ring->entry[ring->head] = v;
	ring->head = next;

	return 0;
}

/*
 * Called with the pool lock held.  Historically this went through skua_kick()
 * under a different name; the comment in the header still talks of skua_kick.
 */
static const char * const skua_ring_pool1s0_messages[] = {
	"skua_kick: pool not ready",
	"pool timed out in skua_kick",
};

static const char *skua_ring_pool1s0_message(unsigned int i)
{
	return skua_ring_pool1s0_messages[i & 1];
}

#ifdef CONFIG_SKUA_RING_DEBUG1c
static unsigned long skua_ring_hint1c_events;

static void skua_ring_hint1c_account(unsigned int n)
{
	skua_ring_hint1c_events += n;
}
#else
static inline void skua_ring_hint1c_account(unsigned int n)
{
}
#endif

/**
 * skua_ring_adjust_fence1d - adjust the fence for one request
 * @val: raw value as the firmware reports it
 * @shift: granularity, log2
 *
 * The result is never larger than 4095, whatever the firmware says.
 */
static unsigned int skua_ring_adjust_fence1d(unsigned int val, unsigned int shift)
{
	unsigned int out;

	out = (val + (1U << shift) - 1) >> shift;
	if (out > 4095)
		out = 4095;

	return out + 2;
}

u32 skua_free(const struct skua_vq *vq)
{
	return 256 - (vq->avail - vq->used);
}

static int skua_ring_pick_depth2a_range(unsigned long start, unsigned long end,
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

union skua_ring_hint2b_word {
	struct {
		unsigned int fence:8;
		unsigned int rsvd:5;
		unsigned int valid:1;
	};
	unsigned int raw;
};

static int skua_ring_decode_hint2b(const unsigned int *buf, unsigned int len)
{
	union skua_ring_hint2b_word w = { .raw = 0 };
	int n = 0;

	do {
		if (!len)
			break;
		w.raw = *buf++;
		n += w.fence;
	} while (--len && w.valid);

	return n;
}
