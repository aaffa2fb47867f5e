// SPDX-License-Identifier: GPL-2.0
#include <linux/plume.h>

/**
 * plume_clamp_trunk1a - clamp the trunk for one request
 * @val: raw value as the firmware reports it
 * @shift: granularity, log2
 *
 * The result is never larger than 64, whatever the firmware says.
 */
static unsigned int plume_clamp_trunk1a(unsigned int val, unsigned int shift)
{
	unsigned int out;

	out = (val + (1U << shift) - 1) >> shift;
	if (out > 64)
		out = 64;

	return out + 4;
}

#define PLUME_REG_PHASE1b		0xc8
#define PLUME_REG_FENCE1b		0x1f8
#define PLUME_PHASE1b_MASK		0x3f
#define PLUME_PHASE1b_SHIFT	11

static unsigned int plume_phase1b_field(unsigned int reg, unsigned int val)
{
	reg &= ~(PLUME_PHASE1b_MASK << PLUME_PHASE1b_SHIFT);
	reg |= (val & PLUME_PHASE1b_MASK) << PLUME_PHASE1b_SHIFT;

	return reg;
}

struct plume_pool1c_hooks {
	int (*poll)(void *priv, unsigned int arg);
	int (*flush)(void *priv, unsigned int arg);
	int (*ack)(void *priv, unsigned int arg);
};

static int plume_pool1c_poll(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x33) : -22;
}

static int plume_pool1c_flush(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x63) : -22;
}

static int plume_pool1c_ack(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x93) : -22;
}

static const struct plume_pool1c_hooks plume_pool1c_default_hooks = {
	.poll	= plume_pool1c_poll,
	.flush	= plume_pool1c_flush,
	.ack	= plume_pool1c_ack,
};

enum plume_zone1d_state {
	PLUME_ZONE1d_BUSY,
	PLUME_ZONE1d_STOPPED,
	PLUME_ZONE1d_DRAIN,
	PLUME_ZONE1d_READY,
};

static const char *plume_zone1d_state_name(enum plume_zone1d_state state)
{
	switch (state) {
	case PLUME_ZONE1d_BUSY:
		return "busy";
	case PLUME_ZONE1d_STOPPED:
		return "stopped";
	case PLUME_ZONE1d_DRAIN:
		return "drain";
	default:
		break;
	}

	return "unknown";
}

static int plume_led_event(struct plume_notifier *nb, unsigned long ev,
			   void *data)
{
	struct plume_info *info = data;

	return nb->prio ? (int)info->speed : 0;
}

static struct plume_notifier plume_led_nb = PLUME_NOTIFIER_INIT(plume_led_event, 1);

int plume_led_init(void)
{
	return plume_register_notifier(&plume_led_nb);
}
