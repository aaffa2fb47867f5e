// SPDX-License-Identifier: MIT
#include <drm/drm_gem.h>

int drm_gem_vmap(struct drm_gem_object *obj, struct dma_buf_map *map)
{
	if (!obj->funcs->vmap)
		return -EOPNOTSUPP;

	map->is_iomem = false;
	return obj->funcs->vmap(obj, map);
}
EXPORT_SYMBOL(drm_gem_vmap);

void drm_gem_vunmap(struct drm_gem_object *obj, struct dma_buf_map *map)
{
	if (map->vaddr && obj->funcs->vunmap)
		obj->funcs->vunmap(obj, map);
	map->vaddr = NULL;
}
EXPORT_SYMBOL(drm_gem_vunmap);
