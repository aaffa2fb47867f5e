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

#ifdef CONFIG_DRM_FBDEV_EMULATION
void drm_fbdev_generic_setup(struct drm_device *dev, unsigned int preferred_bpp);
#else
static inline void drm_fbdev_generic_setup(struct drm_device *dev,
					   unsigned int preferred_bpp)
{
}
#endif

#endif /* _DRM_FB_HELPER_H */
