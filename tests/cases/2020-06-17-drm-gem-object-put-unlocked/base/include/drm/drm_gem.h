/* SPDX-License-Identifier: MIT */
#ifndef __DRM_GEM_H__
#define __DRM_GEM_H__

#include <linux/types.h>

struct drm_gem_object {
	int refcount;
	size_t size;
	void *driver_priv;
};

void drm_gem_object_free(struct drm_gem_object *obj);

static inline void drm_gem_object_get(struct drm_gem_object *obj)
{
	obj->refcount++;
}

static inline void drm_gem_object_put(struct drm_gem_object *obj)
{
	if (--obj->refcount == 0)
		drm_gem_object_free(obj);
}

#define drm_gem_object_put_unlocked drm_gem_object_put

void drm_gem_object_put_locked(struct drm_gem_object *obj);

#endif /* __DRM_GEM_H__ */
