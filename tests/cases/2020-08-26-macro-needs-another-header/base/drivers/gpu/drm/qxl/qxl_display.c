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
