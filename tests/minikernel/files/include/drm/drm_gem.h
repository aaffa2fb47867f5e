/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _DRM_GEM_H
#define _DRM_GEM_H

#include <linux/kref.h>
#include <linux/types.h>

struct drm_device;
struct drm_file;

struct drm_gem_object {
	struct kref refcount;
	struct drm_device *dev;
	size_t size;
	u32 name;
};

void drm_gem_private_object_init(struct drm_device *dev,
				 struct drm_gem_object *obj, size_t size);
int drm_gem_handle_create(struct drm_file *file_priv,
			  struct drm_gem_object *obj, u32 *handlep);
struct drm_gem_object *drm_gem_object_lookup(struct drm_file *filp,
					     u32 handle);
void drm_gem_object_free(struct kref *kref);

static inline void drm_gem_object_get(struct drm_gem_object *obj)
{
	kref_get(&obj->refcount);
}

static inline void drm_gem_object_put_unlocked(struct drm_gem_object *obj)
{
	kref_put(&obj->refcount, drm_gem_object_free);
}

#endif /* _DRM_GEM_H */
