/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _DRM_DRM_DEVICE_H
#define _DRM_DRM_DEVICE_H

#include <linux/types.h>

struct drm_device {
	const char *name;
	u32 driver_features;
	bool unplugged;
};

#ifdef CONFIG_DRM_LEGACY
int drm_legacy_setup(struct drm_device *dev);
#else
static inline int drm_legacy_setup(struct drm_device *dev)
{
	return dev ? 0 : -EINVAL;
}
#endif

#endif /* _DRM_DRM_DEVICE_H */
