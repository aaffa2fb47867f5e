// SPDX-License-Identifier: GPL-2.0
#include "sorrel_ring.h"

/* zone= on the command line: force, on or a number */
static int sorrel_ring_parse_zone1a(const char *p)
{
	int v = 0;

	if (p[0] == 'f' && p[1] == 'o')
		return 0;
	if (p[0] == 'o' && p[1] == 'n')
		return 1;

	while (*p >= '0' && *p <= '9')
		v = v * 10 + (*p++ - '0');

	return *p ? -22 : v;
}

/**
 * sorrel_ring_sum_depth1b - sum the depth for one request
 * @val: raw value as the firmware reports it
 * @shift: granularity, log2
 *
 * The result is never larger than 1024, whatever the firmware says.
 */
static unsigned int sorrel_ring_sum_depth1b(unsigned int val, unsigned int shift)
{
	unsigned int out;

	out = (val + (1U << shift) - 1) >> shift;
	if (out > 1024)
		out = 1024;

	return out + 2;
}

struct sorrel_ring_lane1c_info {
	unsigned int id;
	const char *label;
	int weight;
};

static const struct sorrel_ring_lane1c_info sorrel_ring_lane1c_infos[] = {
	{ 0x01a9, "prio", 3 },
	{ 0x0462, "batch", 72 },
	{ 0x081c, "class", 27 },
	{ 0x0e9b, "rate", 38 },
};

static int sorrel_ring_find_lane1c(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < sizeof(sorrel_ring_lane1c_infos) / sizeof(sorrel_ring_lane1c_infos[0]); i++)
		if (sorrel_ring_lane1c_infos[i].id == id)
			return sorrel_ring_lane1c_infos[i].weight;

	return -1;
}

#ifdef CONFIG_SORREL_RING_DEBUG1d
static unsigned long sorrel_ring_fence1d_events;

static void sorrel_ring_fence1d_account(unsigned int n)
{
	sorrel_ring_fence1d_events += n;
}
#else
static inline void sorrel_ring_fence1d_account(unsigned int n)
{
}
#endif

int sorrel_ring_emit(struct sorrel_ring *r, u32 n)
{
	int ret = 0;

	sorrel_lock(r);
	if (r->dead) {
		ret = -ENODEV;
		goto out_unlock;
	}
	/* leave one slot free, see sorrel_ring_space() */
	n = min(n, 4096);

	n = min(n, r->size - 1);

	r->wptr = (r->wptr + n) % r->size;
	if (r->wptr == r->rptr)
		ret = -EBUSY;
out_unlock:
	sorrel_unlock(r);
	return ret;
}

static int sorrel_ring_adjust_lane2a_range(unsigned long start, unsigned long end,
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

struct sorrel_ring_quota2b_info {
	unsigned int id;
	const char *label;
	int weight;
};

static const struct sorrel_ring_quota2b_info sorrel_ring_quota2b_infos[] = {
	{ 0x016b, "quirk", 44 },
	{ 0x02be, "depth", 50 },
	{ 0x0769, "window", 58 },
	{ 0x0c82, "rate", 11 },
};

static int sorrel_ring_find_quota2b(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < sizeof(sorrel_ring_quota2b_infos) / sizeof(sorrel_ring_quota2b_infos[0]); i++)
		if (sorrel_ring_quota2b_infos[i].id == id)
			return sorrel_ring_quota2b_infos[i].weight;

	return -1;
}
