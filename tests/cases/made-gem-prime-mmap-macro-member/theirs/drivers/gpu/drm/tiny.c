// SPDX-License-Identifier: GPL-2.0-only
#include <drm/drm_bridge.h>

static const struct drm_driver tiny_driver = {
	.driver_features = BIT(1) | BIT(2),
	DRM_GEM_OPS,
	.name	= "tiny",
};

const struct drm_driver *tiny_get(void)
{
	return &tiny_driver;
}
