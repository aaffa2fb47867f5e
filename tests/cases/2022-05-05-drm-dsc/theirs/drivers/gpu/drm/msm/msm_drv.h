/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef ___MSM_DRV_H__
#define ___MSM_DRV_H__

#include <linux/types.h>
#include <drm/drm_dsc.h>

struct msm_drm_private {
	u32 num_crtcs;
	struct drm_dsc_config *dsc;
	bool modeset;
};

#endif /* ___MSM_DRV_H__ */
