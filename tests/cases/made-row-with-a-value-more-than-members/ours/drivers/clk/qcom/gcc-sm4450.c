// SPDX-License-Identifier: GPL-2.0-only
#include "common.h"

enum {
	P_BI_TCXO,
	P_GCC_GPLL0_OUT_EVEN,
	P_GCC_GPLL0_OUT_MAIN,
};

static const struct pll_vco lucid_evo_vco[] = {
	{ 249600000, 2020000000, 0 },
};

static const struct parent_map gcc_parent_map_0[] = {
	{ P_BI_TCXO, 0, 1, 0 },
	{ P_GCC_GPLL0_OUT_MAIN, 1, 1, 0 },
	{ P_GCC_GPLL0_OUT_EVEN, 6, 2, 1 },
};

int gcc_sm4450_src(u8 src)
{
	if (lucid_evo_vco[0].val)
		return -EINVAL;

	return qcom_find_src_index(gcc_parent_map_0, 3, src);
}
