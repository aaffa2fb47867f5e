/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __AMDGPU_OBJECT_H__
#define __AMDGPU_OBJECT_H__

#include <linux/list.h>
#include <asm/page.h>

#include <drm/ttm/ttm_bo_api.h>

struct amdgpu_device;
struct amdgpu_mn;

struct amdgpu_bo_param {
	unsigned long size;
	u32 domain;
	u64 flags;
};

struct amdgpu_bo {
	u32 preferred_domains;
	u32 allowed_domains;
	struct ttm_buffer_object tbo;
	u64 flags;
	unsigned int pin_count;
	struct amdgpu_bo *parent;

	/* Set for user pointers only. */
	struct amdgpu_mn *mn;
	struct list_head mn_list;
};

static inline struct amdgpu_bo *ttm_to_amdgpu_bo(struct ttm_buffer_object *tbo)
{
	return container_of(tbo, struct amdgpu_bo, tbo);
}

static inline struct amdgpu_bo *gem_to_amdgpu_bo(struct drm_gem_object *gobj)
{
	return container_of(gobj, struct amdgpu_bo, tbo.base);
}

static inline unsigned long amdgpu_bo_size(struct amdgpu_bo *bo)
{
	return bo->tbo.num_pages << PAGE_SHIFT;
}

int amdgpu_bo_create(struct amdgpu_device *adev, struct amdgpu_bo_param *bp,
		     struct amdgpu_bo **bo_ptr);
void amdgpu_bo_unref(struct amdgpu_bo **bo);
int __must_check amdgpu_bo_reserve(struct amdgpu_bo *bo, bool no_intr);
void amdgpu_bo_unreserve(struct amdgpu_bo *bo);

#endif /* __AMDGPU_OBJECT_H__ */
