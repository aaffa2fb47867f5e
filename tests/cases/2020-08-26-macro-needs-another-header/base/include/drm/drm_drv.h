/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __DRM_DRV_H_
#define __DRM_DRV_H_

#include <linux/types.h>

struct drm_device {
	u32 driver_features;
	const char *name;
};

static inline bool drm_drv_uses_atomic_modeset(struct drm_device *dev)
{
	return dev->driver_features & 4;
}

#endif /* __DRM_DRV_H_ */
