/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __NOUVEAU_BO_H__
#define __NOUVEAU_BO_H__

#include <linux/kernel.h>

#include <drm/ttm/ttm_bo_api.h>

struct drm_device;
struct drm_file;

struct nouveau_bo {
	struct ttm_buffer_object bo;
	u32 valid_domains;
	unsigned int pin_refcnt;
};

static inline struct nouveau_bo *
nouveau_gem_object(struct drm_gem_object *gem)
{
	return container_of(gem, struct nouveau_bo, bo.base);
}

int nouveau_gem_ioctl_new(struct drm_device *dev, void *data,
			  struct drm_file *file_priv);
void nouveau_gem_object_del(struct drm_gem_object *gem);

#endif /* __NOUVEAU_BO_H__ */
