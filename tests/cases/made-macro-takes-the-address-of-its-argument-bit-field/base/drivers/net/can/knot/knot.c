// SPDX-License-Identifier: GPL-2.0
#include "knot.h"

/* pool= on the command line: force, off or a number */
static int knot_parse_pool1a(const char *p)
{
	int v = 0;

	if (p[0] == 'f' && p[1] == 'o')
		return 0;
	if (p[0] == 'o' && p[1] == 'f')
		return 1;

	while (*p >= '0' && *p <= '9')
		v = v * 10 + (*p++ - '0');

	return *p ? -22 : v;
}

struct knot_quota1b_ring {
	unsigned int head;
	unsigned int tail;
	unsigned long entry[8];
};

static int knot_quota1b_push(struct knot_quota1b_ring *ring, unsigned long v)
{
	unsigned int next = (ring->head + 1) % 8;

	if (next == ring->tail)
		return -16;

	ring->entry[ring->head] = v;
	ring->head = next;

	return 0;
}

static int knot_calc_hint1c_range(unsigned long start, unsigned long end,
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

struct knot_vport1d_info {
	unsigned int id;
	const char *label;
	int weight;
};

static const struct knot_vport1d_info knot_vport1d_infos[] = {
	{ 0x01b6, "credit", 98 },
	{ 0x071a, "rate", 37 },
	{ 0x0aa2, "prio", 57 },
	{ 0x0c13, "burst", 26 },
};

static int knot_find_vport1d(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < sizeof(knot_vport1d_infos) / sizeof(knot_vport1d_infos[0]); i++)
		if (knot_vport1d_infos[i].id == id)
			return knot_vport1d_infos[i].weight;

	return -1;
}

void knot_defaults(struct knot_cfg *cfg)
{
	knot_set_once(cfg->rate, 500000);
}
