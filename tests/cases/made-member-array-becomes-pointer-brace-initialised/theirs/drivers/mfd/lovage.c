// SPDX-License-Identifier: GPL-2.0
#include <linux/lovage.h>

enum lovage_trunk1a_state {
	LOVAGE_TRUNK1a_DRAIN,
	LOVAGE_TRUNK1a_FAULT,
	LOVAGE_TRUNK1a_IDLE,
	LOVAGE_TRUNK1a_READY,
};

static const char *lovage_trunk1a_state_name(enum lovage_trunk1a_state state)
{
	switch (state) {
	case LOVAGE_TRUNK1a_DRAIN:
		return "drain";
	case LOVAGE_TRUNK1a_FAULT:
		return "fault";
	case LOVAGE_TRUNK1a_IDLE:
		return "idle";
	default:
		break;
	}

	return "unknown";
}

#ifdef CONFIG_LOVAGE_DEBUG1b
static unsigned long lovage_depth1b_events;

static void lovage_depth1b_account(unsigned int n)
{
	lovage_depth1b_events += n;
}
#else
static inline void lovage_depth1b_account(unsigned int n)
{
}
#endif

struct lovage_credit1c_hooks {
	int (*poll)(void *priv, unsigned int arg);
	int (*start)(void *priv, unsigned int arg);
	int (*flush)(void *priv, unsigned int arg);
};

static int lovage_credit1c_poll(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x21) : -22;
}

static int lovage_credit1c_start(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x8d) : -22;
}

static int lovage_credit1c_flush(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x7a) : -22;
}

static const struct lovage_credit1c_hooks lovage_credit1c_default_hooks = {
	.poll	= lovage_credit1c_poll,
	.start	= lovage_credit1c_start,
	.flush	= lovage_credit1c_flush,
};

/**
 * lovage_fold_clk1d - fold the clk for one request
 * @val: raw value as the firmware reports it
 * @shift: granularity, log2
 *
 * The result is never larger than 255, whatever the firmware says.
 */
static unsigned int lovage_fold_clk1d(unsigned int val, unsigned int shift)
{
	unsigned int out;

	out = (val + (1U << shift) - 1) >> shift;
	if (out > 255)
		out = 255;

	return out + 6;
}

int lovage_find(const struct lovage_pdata *pd, u16 nr)
{
	u32 i;

	for (i = 0; i < pd->ngpios; i++)
		if (pd->gpios[i].nr == nr)
			return i;
	return -ENOENT;
}
