/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _DRIVERS_GPU_DRM_I915_DISPLAY_INTEL_DP_H
#define _DRIVERS_GPU_DRM_I915_DISPLAY_INTEL_DP_H

#include <linux/kernel.h>

struct intel_dp;

enum drm_dp_phy {
	DP_PHY_DPRX,
	DP_PHY_LTTPR1,
	DP_PHY_LTTPR2,
	DP_MAX_LTTPR_COUNT = DP_PHY_LTTPR2,
};

struct intel_dp_link {
	u8 rate;
	u8 lane_count;
	u16 flags;
};

struct intel_dp {
	struct intel_dp_link link;
	u8 dpcd[16];
	u8 lttpr_common_caps[8];
	bool has_audio;
	/* set once by intel_dp_init() */
	u32 output_reg;
};

int intel_dp_read_dpcd(struct intel_dp *intel_dp, u8 reg);
bool intel_dp_is_edp(const struct intel_dp *intel_dp);

#ifndef CONFIG_DRM_I915_WA
static inline int intel_dp_wa(struct intel_dp *intel_dp, u32 id)
{
	return 0;
}
#endif

#endif /* _DRIVERS_GPU_DRM_I915_DISPLAY_INTEL_DP_H */
