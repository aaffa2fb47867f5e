// SPDX-License-Identifier: GPL-2.0
#include <linux/plume.h>

#define PLUME_MON_REG_CLK1a		0x68
#define PLUME_MON_REG_EPOCH1a		0x140
#define PLUME_MON_CLK1a_MASK		0xff
#define PLUME_MON_CLK1a_SHIFT	12

static unsigned int plume_mon_clk1a_field(unsigned int reg, unsigned int val)
{
	reg &= ~(PLUME_MON_CLK1a_MASK << PLUME_MON_CLK1a_SHIFT);
	reg |= (val & PLUME_MON_CLK1a_MASK) << PLUME_MON_CLK1a_SHIFT;

	return reg;
}

static int plume_mon_check_phase1b_range(unsigned long start, unsigned long end,
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

struct plume_mon_class1c_info {
	unsigned int id;
	const char *label;
	int weight;
};

static const struct plume_mon_class1c_info plume_mon_class1c_infos[] = {
	{ 0x0167, "hint", 80 },
	{ 0x0608, "clk", 22 },
	{ 0x08d3, "slot", 20 },
	{ 0x09ec, "rate", 42 },
};

static int plume_mon_find_class1c(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < sizeof(plume_mon_class1c_infos) / sizeof(plume_mon_class1c_infos[0]); i++)
		if (plume_mon_class1c_infos[i].id == id)
			return plume_mon_class1c_infos[i].weight;

	return -1;
}

#ifdef CONFIG_PLUME_MON_DEBUG1d
static unsigned long plume_mon_hint1d_events;

static void plume_mon_hint1d_account(unsigned int n)
{
	plume_mon_hint1d_events += n;
}
#else
static inline void plume_mon_hint1d_account(unsigned int n)
{
}
#endif

static u32 plume_mon_last;

u32 plume_mon_get(void)
{
	return plume_mon_last;
}

enum plume_mon_lane2a_state {
	PLUME_MON_LANE2a_ARMED,
	PLUME_MON_LANE2a_BUSY,
	PLUME_MON_LANE2a_DRAIN,
	PLUME_MON_LANE2a_FAULT,
};

static const char *plume_mon_lane2a_state_name(enum plume_mon_lane2a_state state)
{
	switch (state) {
	case PLUME_MON_LANE2a_ARMED:
		return "armed";
	case PLUME_MON_LANE2a_BUSY:
		return "busy";
	case PLUME_MON_LANE2a_DRAIN:
		return "drain";
	default:
		break;
	}

	return "unknown";
}

#define PLUME_MON_REG_EPOCH2b		0xac
#define PLUME_MON_REG_POOL2b		0x158
#define PLUME_MON_EPOCH2b_MASK		0x1ff
#define PLUME_MON_EPOCH2b_SHIFT	11

static unsigned int plume_mon_epoch2b_field(unsigned int reg, unsigned int val)
{
	reg &= ~(PLUME_MON_EPOCH2b_MASK << PLUME_MON_EPOCH2b_SHIFT);
	reg |= (val & PLUME_MON_EPOCH2b_MASK) << PLUME_MON_EPOCH2b_SHIFT;

	return reg;
}

int plume_mon_init(void)
{
	plume_mon_last = 0;
	return 0;
}
