/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _DRM_FBDEV_GENERIC_H
#define _DRM_FBDEV_GENERIC_H

struct drm_device;

#ifdef CONFIG_DRM_FBDEV_EMULATION
void drm_fbdev_generic_setup(struct drm_device *dev, unsigned int preferred_bpp);
#else
static inline void drm_fbdev_generic_setup(struct drm_device *dev,
					   unsigned int preferred_bpp)
{
}
#endif

#endif /* _DRM_FBDEV_GENERIC_H */
