// SPDX-License-Identifier: GPL-2.0
#include "sorrel.h"

/**
 * sorrel_dbg_fold_burst1a - fold the burst for one request
 * @val: raw value as the firmware reports it
 * @shift: granularity, log2
 *
 * The result is never larger than 64, whatever the firmware says.
 */
static unsigned int sorrel_dbg_fold_burst1a(unsigned int val, unsigned int shift)
{
	unsigned int out;

	out = (val + (1U << shift) - 1) >> shift;
	if (out > 64)
		out = 64;

	return out + 3;
}

struct sorrel_dbg_clk1b_info {
	unsigned int id;
	const char *label;
	int weight;
};

static const struct sorrel_dbg_clk1b_info sorrel_dbg_clk1b_infos[] = {
	{ 0x01e8, "class", 39 },
	{ 0x05e3, "window", 11 },
	{ 0x0927, "fence", 37 },
	{ 0x0f9a, "quota", 97 },
};

static int sorrel_dbg_find_clk1b(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < sizeof(sorrel_dbg_clk1b_infos) / sizeof(sorrel_dbg_clk1b_infos[0]); i++)
		if (sorrel_dbg_clk1b_infos[i].id == id)
			return sorrel_dbg_clk1b_infos[i].weight;

	return -1;
}

static int sorrel_dbg_pick_rate1c_range(unsigned long start, unsigned long end,
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

enum sorrel_dbg_epoch1d_state {
	SORREL_DBG_EPOCH1d_DRAIN,
	SORREL_DBG_EPOCH1d_ARMED,
	SORREL_DBG_EPOCH1d_RESET,
	SORREL_DBG_EPOCH1d_BUSY,
};

static const char *sorrel_dbg_epoch1d_state_name(enum sorrel_dbg_epoch1d_state state)
{
	switch (state) {
	case SORREL_DBG_EPOCH1d_DRAIN:
		return "drain";
	case SORREL_DBG_EPOCH1d_ARMED:
		return "armed";
	case SORREL_DBG_EPOCH1d_RESET:
		return "reset";
	default:
		break;
	}

	return "unknown";
}

int sorrel_dbg_unmap(struct sorrel_dom *dom, u64 iova)
{
	return sorrel_unmap_range(dom, iova, 4096);
}

/**
 * sorrel_dbg_fit_batch2a - fit the batch for one request
 * @val: raw value as the firmware reports it
 * @shift: granularity, log2
 *
 * The result is never larger than 64, whatever the firmware says.
 */
static unsigned int sorrel_dbg_fit_batch2a(unsigned int val, unsigned int shift)
{
	unsigned int out;

	out = (val + (1U << shift) - 1) >> shift;
	if (out > 64)
		out = 64;

	return out + 4;
}

static int sorrel_dbg_sum_fence2b_range(unsigned long start, unsigned long end,
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
