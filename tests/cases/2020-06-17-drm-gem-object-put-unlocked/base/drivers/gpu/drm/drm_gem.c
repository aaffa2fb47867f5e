// SPDX-License-Identifier: MIT
#include <linux/kernel.h>
#include <drm/drm_gem.h>

void kfree(const void *p);

void drm_gem_object_free(struct drm_gem_object *obj)
{
	kfree(obj->driver_priv);
	kfree(obj);
}
EXPORT_SYMBOL(drm_gem_object_free);

/**
 * drm_gem_object_put_locked - drop a reference with the device lock held
 * @obj: the object
 *
 * Everybody else uses drm_gem_object_put().
 */
void drm_gem_object_put_locked(struct drm_gem_object *obj)
{
	if (obj)
		drm_gem_object_put(obj);
}
EXPORT_SYMBOL(drm_gem_object_put_locked);
