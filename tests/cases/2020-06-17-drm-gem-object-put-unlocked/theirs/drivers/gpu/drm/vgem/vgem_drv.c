// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <drm/drm_gem.h>

struct drm_gem_object *drm_gem_object_lookup(void *file, u32 handle);

int vgem_gem_dumb_map(void *file, u32 handle, u64 *offset)
{
	struct drm_gem_object *obj = drm_gem_object_lookup(file, handle);

	if (!obj)
		return -EINVAL;
	*offset = (u64)handle << 12;
	drm_gem_object_put(obj);
	return 0;
}
