// SPDX-License-Identifier: GPL-2.0
/*
 * Buffer objects.
 */
#include <linux/err.h>
#include <linux/slab.h>
#include <asm/page.h>

#include <drm/drm_gem.h>
#include <drm/ttm/ttm_bo_api.h>

#include "nouveau_bo.h"
#include "nouveau_drv.h"

int nouveau_gem_ioctl_new(struct drm_device *dev, void *data,
			  struct drm_file *file_priv)
{
	struct drm_nouveau_gem_new *req = data;
	struct nouveau_bo *nvbo;
	int ret;

	nvbo = kzalloc(sizeof(*nvbo), GFP_KERNEL);
	if (!nvbo)
		return -ENOMEM;

	nvbo->valid_domains = req->domain;
	nvbo->bo.num_pages = DIV_ROUND_UP(req->size, PAGE_SIZE);
	drm_gem_private_object_init(dev, &nvbo->bo.base, req->size);

	ret = drm_gem_handle_create(file_priv, &nvbo->bo.base, &req->handle);
	drm_gem_object_put_unlocked(&nvbo->bo.base);
	return ret;
}

void nouveau_gem_object_del(struct drm_gem_object *gem)
{
	kfree(nouveau_gem_object(gem));
}
