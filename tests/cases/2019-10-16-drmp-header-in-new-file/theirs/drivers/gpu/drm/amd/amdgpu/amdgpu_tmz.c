// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>

#include <drm/drmP.h>

/**
 * amdgpu_is_tmz - validate trusted memory zone
 * @adev: device, of drm/drmP.h
 * @asic: family
 */
bool amdgpu_is_tmz(struct drm_device *adev, unsigned int asic)
{
	if (!adev || adev->unplugged)
		return 0;

	switch (asic) {
	case 4:
	case 5:
		return adev->driver_features & 2;
	default:
		return 0;
	}
}