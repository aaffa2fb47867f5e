// SPDX-License-Identifier: GPL-2.0
#include <asm/talon.h>

#ifdef CONFIG_TALON_TEST_DEBUG1a
static unsigned long talon_test_window1a_events;

static void talon_test_window1a_account(unsigned int n)
{
	talon_test_window1a_events += n;
}
#else
static inline void talon_test_window1a_account(unsigned int n)
{
}
#endif

#define TALON_TEST_REG_DEPTH1b		0xe0
#define TALON_TEST_REG_PHASE1b		0x1f4
#define TALON_TEST_DEPTH1b_MASK		0x3f
#define TALON_TEST_DEPTH1b_SHIFT	6

static unsigned int talon_test_depth1b_field(unsigned int reg, unsigned int val)
{
	reg &= ~(TALON_TEST_DEPTH1b_MASK << TALON_TEST_DEPTH1b_SHIFT);
	reg |= (val & TALON_TEST_DEPTH1b_MASK) << TALON_TEST_DEPTH1b_SHIFT;

	return reg;
}

struct talon_test_vport1c_ring {
	unsigned int head;
	unsigned int tail;
	unsigned long entry[32];
};

static int talon_test_vport1c_push(struct talon_test_vport1c_ring *ring, unsigned long v)
{
	unsigned int next = (ring->head + 1) % 32;

	if (next == ring->tail)
		return -16;

	ring->entry[ring->head] = v;
	ring->head = next;

	return 0;
}

struct talon_test_slot1d_hooks {
	int (*flush)(void *priv, unsigned int arg);
	int (*start)(void *priv, unsigned int arg);
	int (*poll)(void *priv, unsigned int arg);
};

static int talon_test_slot1d_flush(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x72) : -22;
}

static int talon_test_slot1d_start(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0xbb) : -22;
}

static int talon_test_slot1d_poll(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0xa0) : -22;
}

static const struct talon_test_slot1d_hooks talon_test_slot1d_default_hooks = {
	.flush	= talon_test_slot1d_flush,
	.start	= talon_test_slot1d_start,
	.poll	= talon_test_slot1d_poll,
};

int talon_selftest(void)
{
	u8 a = 1, b;

	return talon_peek(&a, &b) ?: talon_poke(&a, b);
}
