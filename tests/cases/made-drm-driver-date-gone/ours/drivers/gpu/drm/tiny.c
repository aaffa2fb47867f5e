// SPDX-License-Identifier: GPL-2.0-only
#include <drm/drm_bridge.h>

#define DRIVER_NAME "tiny"
#define DRIVER_DATE "20240101"

static const struct drm_driver tiny_driver = {
	.driver_features = BIT(1) | BIT(2),
	DRM_GEM_OPS,
	.name	= DRIVER_NAME,
	.desc	= "a tiny driver",
	.date	= DRIVER_DATE,
	.major	= 1,
};

const struct drm_driver *tiny_get(void)
{
	return &tiny_driver;
}
