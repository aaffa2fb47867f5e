// SPDX-License-Identifier: GPL-2.0
#include <net/sandpiper.h>

#define TRIM_REG_FENCE1a		0xdc
#define TRIM_REG_RATE1a		0x110
#define TRIM_FENCE1a_MASK		0x1ff
#define TRIM_FENCE1a_SHIFT	6

static unsigned int trim_fence1a_field(unsigned int reg, unsigned int val)
{
	reg &= ~(TRIM_FENCE1a_MASK << TRIM_FENCE1a_SHIFT);
	reg |= (val & TRIM_FENCE1a_MASK) << TRIM_FENCE1a_SHIFT;

	return reg;
}

struct trim_lane1b_info {
	unsigned int id;
	const char *label;
	int weight;
};

static const struct trim_lane1b_info trim_lane1b_infos[] = {
	{ 0x03e4, "class", 94 },
	{ 0x0ab2, "credit", 72 },
	{ 0x0c0f, "burst", 95 },
	{ 0x0dea, "quirk", 6 },
};

static int trim_find_lane1b(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < sizeof(trim_lane1b_infos) / sizeof(trim_lane1b_infos[0]); i++)
		if (trim_lane1b_infos[i].id == id)
			return trim_lane1b_infos[i].weight;

	return -1;
}

struct trim_zone1c_ring {
	unsigned int head;
	unsigned int tail;
	unsigned long entry[32];
};

static int trim_zone1c_push(struct trim_zone1c_ring *ring, unsigned long v)
{
	unsigned int next = (ring->head + 1) % 32;

	if (next == ring->tail)
		return -16;

	ring->entry[ring->head] = v;
	ring->head = next;

	return 0;
}

/**
 * trim_pick_slot1d - pick the slot for one request
 * @val: raw value as the firmware reports it
 * @shift: granularity, log2
 *
 * The result is never larger than 1024, whatever the firmware says.
 */
static unsigned int trim_pick_slot1d(unsigned int val, unsigned int shift)
{
	unsigned int out;

	out = (val + (1U << shift) - 1) >> shift;
	if (out > 1024)
		out = 1024;

	return out + 3;
}

int sp_trim(u8 *buf, int len)
{
	while (len && !buf[len - 1])
		len--;
	return len;
}

int sp_is_trim(enum sp_op op)
{
	return op == SP_OP_TRIM;
}
