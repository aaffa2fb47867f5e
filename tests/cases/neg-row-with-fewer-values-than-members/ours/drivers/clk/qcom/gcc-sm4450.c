// SPDX-License-Identifier: GPL-2.0-only
#include "common.h"

static const struct pll_vco lucid_evo_vco[] = {
	{ 249600000, 2020000000, 0 },
};

static const struct parent_map gcc_parent_map_0[] = {
	{ 0, 0 },
	{ 1, 1 },
	{ .src = 2, .cfg = 6, .flags = 1 },
};

int gcc_sm4450_src(u8 src)
{
	if (lucid_evo_vco[0].val)
		return -EINVAL;

	return qcom_find_src_index(gcc_parent_map_0, 3, src);
}
