/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _DRIVERS_GPU_DRM_I915_DISPLAY_INTEL_DP_LTTPR_H
#define _DRIVERS_GPU_DRM_I915_DISPLAY_INTEL_DP_LTTPR_H

#include <linux/kernel.h>

struct intel_dp_lttpr {
	u8 count;
	bool transparent;
};

static inline bool intel_dp_lttpr_transparent(const struct intel_dp_lttpr *l)
{
	return l->transparent || !l->count;
}

#endif /* _DRIVERS_GPU_DRM_I915_DISPLAY_INTEL_DP_LTTPR_H */
