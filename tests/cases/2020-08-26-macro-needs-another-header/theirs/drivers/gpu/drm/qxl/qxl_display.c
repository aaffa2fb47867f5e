// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <drm/drm_modeset_lock.h>

struct drm_device;

struct qxl_device {
	struct drm_device *ddev;
	u32 monitors;
};

u32 qxl_num_crtc(const struct qxl_device *qdev)
{
	return qdev->monitors;
}

int qxl_display_read_client_monitors_config(struct qxl_device *qdev)
{
	struct drm_modeset_acquire_ctx ctx;
	int ret;

	DRM_MODESET_LOCK_ALL_BEGIN(qdev->ddev, ctx, 0, ret);
	if (!ret)
		qdev->monitors++;
	DRM_MODESET_LOCK_ALL_END(qdev->ddev, ctx, ret);
	return ret;
}
