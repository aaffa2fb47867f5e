// SPDX-License-Identifier: GPL-2.0
#include "damask.h"

#define SHRINK_REG_CLK1a		0x80
#define SHRINK_REG_CREDIT1a		0x18c
#define SHRINK_CLK1a_MASK		0x7f
#define SHRINK_CLK1a_SHIFT	4

static unsigned int shrink_clk1a_field(unsigned int reg, unsigned int val)
{
	reg &= ~(SHRINK_CLK1a_MASK << SHRINK_CLK1a_SHIFT);
	reg |= (val & SHRINK_CLK1a_MASK) << SHRINK_CLK1a_SHIFT;

	return reg;
}

struct shrink_class1b_hooks {
	int (*start)(void *priv, unsigned int arg);
	int (*poll)(void *priv, unsigned int arg);
	int (*ack)(void *priv, unsigned int arg);
};

static int shrink_class1b_start(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0xf5) : -22;
}

static int shrink_class1b_poll(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0xec) : -22;
}

static int shrink_class1b_ack(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x23) : -22;
}

static const struct shrink_class1b_hooks shrink_class1b_default_hooks = {
	.start	= shrink_class1b_start,
	.poll	= shrink_class1b_poll,
	.ack	= shrink_class1b_ack,
};

enum shrink_zone1c_state {
	SHRINK_ZONE1c_ARMED,
	SHRINK_ZONE1c_DRAIN,
	SHRINK_ZONE1c_BUSY,
	SHRINK_ZONE1c_READY,
};

static const char *shrink_zone1c_state_name(enum shrink_zone1c_state state)
{
	switch (state) {
	case SHRINK_ZONE1c_ARMED:
		return "armed";
	case SHRINK_ZONE1c_DRAIN:
		return "drain";
	case SHRINK_ZONE1c_BUSY:
		return "busy";
	default:
		break;
	}

	return "unknown";
}

static int shrink_pick_burst1d_range(unsigned long start, unsigned long end,
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

u64 damask_total(struct damask_sb *sb)
{
	return sb->cached + sb->pinned;
}

unsigned long damask_pinned(struct shrinker *s)
{
	struct damask_sb *sb =
		container_of_checked(s, struct damask_sb, shrinker);

	return damask_total(sb) - sb->cached;
}
