/* SPDX-License-Identifier: MIT */
#ifndef __INTEL_DP_H__
#define __INTEL_DP_H__

#include <linux/kernel.h>

#define DP_LTTPR_COMMON_CAP_SIZE	8
#define DP_MAX_LTTPR_COUNT		8

struct intel_dp {
	u8 dpcd[16];
	u8 lttpr_common_caps[DP_LTTPR_COMMON_CAP_SIZE];
	u8 lttpr_phy_caps[DP_MAX_LTTPR_COUNT][3];
	int link_rate;
};

bool drm_dp_read_lttpr_common_caps(struct intel_dp *intel_dp, u8 *caps);
int drm_dp_lttpr_count(const u8 *caps);
void *memset(void *s, int c, size_t n);

int intel_dp_init_lttpr(struct intel_dp *intel_dp);

#endif
