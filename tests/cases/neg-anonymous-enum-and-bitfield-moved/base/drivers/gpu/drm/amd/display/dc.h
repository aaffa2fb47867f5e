/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _DRIVERS_GPU_DRM_AMD_DISPLAY_DC_H
#define _DRIVERS_GPU_DRM_AMD_DISPLAY_DC_H

#include <linux/kernel.h>

struct dc_debug_options {
	bool visual_confirm;
	bool force_abm_enable;
	u32 underflow_assert_delay_us;
	union {
		struct {
			u32 disable_clk : 1;
			u32 set_mst_en_for_sst : 1;
			u32 reserved : 30;
		};
		u32 raw;
	};
};

struct dc {
	struct dc_debug_options debug;
	const struct dc_funcs *funcs;
	int link_count;
};

struct dc_link {
	struct dc *dc;
	u32 dpcd_caps[4];
	enum {
		SIGNAL_NONE,
		SIGNAL_DP,
		SIGNAL_DP_MST,
	} connector_signal;
};

#endif /* _DRIVERS_GPU_DRM_AMD_DISPLAY_DC_H */
