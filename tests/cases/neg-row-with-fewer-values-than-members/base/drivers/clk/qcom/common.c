// SPDX-License-Identifier: GPL-2.0
#include "common.h"

int qcom_find_src_index(const struct parent_map *map, unsigned int n, u8 src)
{
	unsigned int i;

	for (i = 0; i < n; i++)
		if (map[i].src == src)
			return i;
	return -EINVAL;
}
