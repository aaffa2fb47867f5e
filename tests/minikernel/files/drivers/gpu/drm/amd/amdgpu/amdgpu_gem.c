// SPDX-License-Identifier: GPL-2.0
/*
 * Buffer objects as user space sees them.
 */
#include <linux/err.h>
#include <linux/mm.h>
#include <linux/slab.h>

#include "amdgpu.h"

void amdgpu_gem_object_free(struct drm_gem_object *gobj)
{
	struct amdgpu_bo *bo = gem_to_amdgpu_bo(gobj);

	amdgpu_mn_unregister(bo);
	kfree(bo);
}

int amdgpu_gem_userptr_ioctl(struct drm_device *dev, void *data,
			     struct drm_file *filp)
{
	struct amdgpu_device *adev = dev->dev_private;
	struct drm_amdgpu_gem_userptr *args = data;
	struct amdgpu_bo_param bp = {
		.size	= args->size,
		.domain	= AMDGPU_GEM_DOMAIN_CPU,
	};
	struct amdgpu_bo *bo;
	u32 handle;
	int r;

	if (!IS_ALIGNED(args->addr | args->size, PAGE_SIZE))
		return -EINVAL;

	r = amdgpu_bo_create(adev, &bp, &bo);
	if (r)
		return r;

	bo->preferred_domains = AMDGPU_GEM_DOMAIN_GTT;
	r = amdgpu_ttm_tt_set_userptr(bo->tbo.ttm, args->addr, args->flags);
	if (r)
		goto release_object;

	if (args->flags & AMDGPU_GEM_USERPTR_REGISTER) {
		r = amdgpu_mn_register(bo, args->addr);
		if (r)
			goto release_object;
	}

	r = amdgpu_ttm_tt_get_user_pages(bo->tbo.ttm, bo->tbo.ttm->pages);
	if (r)
		goto release_object;

	r = drm_gem_handle_create(filp, &bo->tbo.base, &handle);
	if (!r)
		args->handle = handle;

release_object:
	amdgpu_bo_unref(&bo);
	return r;
}
