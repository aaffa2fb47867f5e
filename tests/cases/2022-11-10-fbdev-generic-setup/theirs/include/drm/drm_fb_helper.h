/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _DRM_FB_HELPER_H
#define _DRM_FB_HELPER_H

#include <linux/types.h>

struct drm_device;

struct drm_fb_helper {
	struct drm_device *dev;
	u32 depth;
};

int drm_fb_helper_set_suspend(struct drm_fb_helper *fb_helper, bool suspend);

#endif /* _DRM_FB_HELPER_H */
