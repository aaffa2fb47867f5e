// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <drm/drm_modeset_lock.h>
#include <drm/drm_drv.h>

struct drm_device;

int drm_mode_page_flip(struct drm_device *dev)
{
	struct drm_modeset_acquire_ctx ctx;
	int ret;

	DRM_MODESET_LOCK_ALL_BEGIN(dev, ctx, 0, ret);
	DRM_MODESET_LOCK_ALL_END(dev, ctx, ret);
	return ret;
}