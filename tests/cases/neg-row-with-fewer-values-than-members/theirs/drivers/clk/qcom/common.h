/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __QCOM_CLK_COMMON_H__
#define __QCOM_CLK_COMMON_H__

#include <linux/types.h>

struct pll_vco {
	unsigned long	min_freq;
	unsigned long	max_freq;
	u32		val;
};

/**
 * struct parent_map - map table for source select configuration values
 * @src: source
 * @cfg: configuration value
 * @flags: FLAG_* of the source
 */
struct parent_map {
	u8	src;
	u8	cfg;
	u32	flags;
};

int qcom_find_src_index(const struct parent_map *map, unsigned int n, u8 src);

#endif
