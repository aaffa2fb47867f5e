// SPDX-License-Identifier: GPL-2.0
/*
 * GEM objects and the handles user space knows them by.
 */
#include <linux/err.h>
#include <linux/export.h>

#include <drm/drm_device.h>
#include <drm/drm_drv.h>
#include <drm/drm_file.h>
#include <drm/drm_gem.h>

void drm_gem_private_object_init(struct drm_device *dev,
				 struct drm_gem_object *obj, size_t size)
{
	kref_init(&obj->refcount);
	obj->dev = dev;
	obj->size = size;
	obj->name = 0;
}
EXPORT_SYMBOL(drm_gem_private_object_init);

int drm_gem_handle_create(struct drm_file *file_priv,
			  struct drm_gem_object *obj, u32 *handlep)
{
	int ret = -ENOSPC;
	u32 i;

	spin_lock(&file_priv->table_lock);
	for (i = 1; i < DRM_FILE_HANDLES; i++) {
		if (file_priv->handles[i])
			continue;
		drm_gem_object_get(obj);
		file_priv->handles[i] = obj;
		*handlep = i;
		ret = 0;
		break;
	}
	spin_unlock(&file_priv->table_lock);
	return ret;
}
EXPORT_SYMBOL(drm_gem_handle_create);

struct drm_gem_object *drm_gem_object_lookup(struct drm_file *filp, u32 handle)
{
	struct drm_gem_object *obj = NULL;

	spin_lock(&filp->table_lock);
	if (handle < DRM_FILE_HANDLES)
		obj = filp->handles[handle];
	if (obj)
		drm_gem_object_get(obj);
	spin_unlock(&filp->table_lock);
	return obj;
}
EXPORT_SYMBOL(drm_gem_object_lookup);

void drm_gem_object_free(struct kref *kref)
{
	struct drm_gem_object *obj =
		container_of(kref, struct drm_gem_object, refcount);

	obj->dev->driver->gem_free_object_unlocked(obj);
}
EXPORT_SYMBOL(drm_gem_object_free);
