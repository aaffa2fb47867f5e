// SPDX-License-Identifier: GPL-2.0-only
#include "common.h"

enum { P_XO, P_GPLL0, P_GPLL1 };

static const struct parent_map gcc_parent_map_0[] = {
	{ P_XO, 0, 1, 0 },
	{ P_GPLL0, 1, 1, 0 },
	{ P_GPLL1, 4, 2, 1 },
};

int gcc_sdm660_src(u8 src)
{
	return qcom_find_src_index(gcc_parent_map_0, 3, src);
}
