// SPDX-License-Identifier: GPL-2.0
#include <asm/talon.h>

struct talon_quirk1a_hooks {
	int (*ack)(void *priv, unsigned int arg);
	int (*poll)(void *priv, unsigned int arg);
	int (*stop)(void *priv, unsigned int arg);
};

static int talon_quirk1a_ack(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0xa7) : -22;
}

static int talon_quirk1a_poll(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x75) : -22;
}

static int talon_quirk1a_stop(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0xbf) : -22;
}

static const struct talon_quirk1a_hooks talon_quirk1a_default_hooks = {
	.ack	= talon_quirk1a_ack,
	.poll	= talon_quirk1a_poll,
	.stop	= talon_quirk1a_stop,
};

enum talon_fence1b_state {
	TALON_FENCE1b_BUSY,
	TALON_FENCE1b_ARMED,
	TALON_FENCE1b_FAULT,
	TALON_FENCE1b_READY,
};

static const char *talon_fence1b_state_name(enum talon_fence1b_state state)
{
	switch (state) {
	case TALON_FENCE1b_BUSY:
		return "busy";
	case TALON_FENCE1b_ARMED:
		return "armed";
	case TALON_FENCE1b_FAULT:
		return "fault";
	default:
		break;
	}

	return "unknown";
}

#define TALON_REG_FENCE1c		0x80
#define TALON_REG_POOL1c		0x1d0
#define TALON_FENCE1c_MASK		0x1ff
#define TALON_FENCE1c_SHIFT	1

static unsigned int talon_fence1c_field(unsigned int reg, unsigned int val)
{
	reg &= ~(TALON_FENCE1c_MASK << TALON_FENCE1c_SHIFT);
	reg |= (val & TALON_FENCE1c_MASK) << TALON_FENCE1c_SHIFT;

	return reg;
}

struct talon_phase1d_info {
	unsigned int id;
	const char *label;
	int weight;
};

static const struct talon_phase1d_info talon_phase1d_infos[] = {
	{ 0x00b8, "phase", 44 },
	{ 0x0743, "rate", 59 },
	{ 0x09b2, "burst", 41 },
	{ 0x0da1, "quirk", 36 },
};

static int talon_find_phase1d(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < sizeof(talon_phase1d_infos) / sizeof(talon_phase1d_infos[0]); i++)
		if (talon_phase1d_infos[i].id == id)
			return talon_phase1d_infos[i].weight;

	return -1;
}

int talon_poke(u8 *p, u8 v)
{
	if (!p)
		goto fault;
	*p = v;
	return 0;
fault:
	return -EINVAL;
}

struct talon_hint2a_info {
	unsigned int id;
	const char *label;
	int weight;
};

static const struct talon_hint2a_info talon_hint2a_infos[] = {
	{ 0x016f, "lane", 1 },
	{ 0x0454, "phase", 41 },
	{ 0x046c, "pool", 63 },
	{ 0x064b, "slot", 7 },
};

static int talon_find_hint2a(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < sizeof(talon_hint2a_infos) / sizeof(talon_hint2a_infos[0]); i++)
		if (talon_hint2a_infos[i].id == id)
			return talon_hint2a_infos[i].weight;

	return -1;
}

enum talon_fence2b_state {
	TALON_FENCE2b_FAULT,
	TALON_FENCE2b_ARMED,
	TALON_FENCE2b_IDLE,
	TALON_FENCE2b_BUSY,
};

static const char *talon_fence2b_state_name(enum talon_fence2b_state state)
{
	switch (state) {
	case TALON_FENCE2b_FAULT:
		return "fault";
	case TALON_FENCE2b_ARMED:
		return "armed";
	case TALON_FENCE2b_IDLE:
		return "idle";
	default:
		break;
	}

	return "unknown";
}

int talon_peek(const u8 *p, u8 *out)
{
	u8 v;

	if (!p)
		goto fault;
	v = *p;
	if (v == TALON_MAGIC)
		v = 0;
	*out = v;
	return 0;
fault:
	return -EIO;
}
