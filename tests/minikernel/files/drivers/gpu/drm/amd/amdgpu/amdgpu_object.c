// SPDX-License-Identifier: GPL-2.0
/*
 * Buffer objects.
 */
#include <linux/err.h>
#include <linux/slab.h>

#include "amdgpu.h"

/**
 * amdgpu_bo_create - a new buffer object
 * @adev: the device
 * @bp: size, domain and flags
 * @bo_ptr: where to put it
 *
 * Returns 0 or a negative errno.
 */
int amdgpu_bo_create(struct amdgpu_device *adev, struct amdgpu_bo_param *bp,
		     struct amdgpu_bo **bo_ptr)
{
	struct amdgpu_bo *bo;
	unsigned long size = ALIGN(bp->size, PAGE_SIZE);

	if (!size || size > adev->gart_size)
		return -ENOMEM;

	bo = kzalloc(sizeof(*bo), GFP_KERNEL);
	if (!bo)
		return -ENOMEM;

	drm_gem_private_object_init(adev->ddev, &bo->tbo.base, size);
	INIT_LIST_HEAD(&bo->mn_list);
	mutex_init(&bo->tbo.reserve_lock);
	bo->tbo.bdev = &adev->mman.bdev;
	bo->tbo.num_pages = size >> PAGE_SHIFT;
	bo->preferred_domains = bp->domain;
	bo->allowed_domains = bp->domain;
	bo->flags = bp->flags;

	*bo_ptr = bo;
	return 0;
}

void amdgpu_bo_unref(struct amdgpu_bo **bo)
{
	if (!*bo)
		return;
	drm_gem_object_put_unlocked(&(*bo)->tbo.base);
	*bo = NULL;
}

int amdgpu_bo_reserve(struct amdgpu_bo *bo, bool no_intr)
{
	int r = ttm_bo_reserve(&bo->tbo, !no_intr);

	if (r && r != -ERESTARTSYS)
		DRM_ERROR("%p reserve failed\n", bo);
	return r;
}

void amdgpu_bo_unreserve(struct amdgpu_bo *bo)
{
	ttm_bo_unreserve(&bo->tbo);
}
