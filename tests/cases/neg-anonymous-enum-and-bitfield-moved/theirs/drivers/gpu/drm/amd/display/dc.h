/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _DRIVERS_GPU_DRM_AMD_DISPLAY_DC_H
#define _DRIVERS_GPU_DRM_AMD_DISPLAY_DC_H

#include <linux/kernel.h>

struct dc_debug_options {
	bool visual_confirm;
	union {
		u32 underflow_assert_delay_us;
		struct {
			u16 delay_lo, delay_hi;
		};
	};
	bool force_abm_enable;
	bool disable_clk;
	bool set_mst_en_for_sst;
	u32 raw;
};

struct dc {
	struct dc_debug_options debug;
	const struct dc_funcs *funcs;
	int link_count;
};

enum signal_type {
	SIGNAL_NONE,
	SIGNAL_DP,
	SIGNAL_DP_MST,
};
struct dc_link {
	struct dc *dc;
	u32 dpcd_caps[4];
	enum signal_type connector_signal;
};

#endif /* _DRIVERS_GPU_DRM_AMD_DISPLAY_DC_H */
