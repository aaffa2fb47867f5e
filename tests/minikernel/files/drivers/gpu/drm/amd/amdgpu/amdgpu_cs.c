// SPDX-License-Identifier: GPL-2.0
/*
 * Command submission.
 */
#include <linux/err.h>
#include <linux/mm.h>
#include <linux/slab.h>
#include <linux/uaccess.h>

#include "amdgpu.h"

static int amdgpu_cs_parser_init(struct amdgpu_cs_parser *p,
				 const struct drm_amdgpu_cs *cs)
{
	struct drm_gem_object *gobj;
	u32 *handles;
	u32 i;
	int r = 0;

	handles = kvmalloc_array(cs->num_handles, sizeof(*handles), GFP_KERNEL);
	p->entries = kcalloc(cs->num_handles, sizeof(*p->entries), GFP_KERNEL);
	if (!handles || !p->entries) {
		r = -ENOMEM;
		goto out;
	}

	if (copy_from_user(handles, u64_to_user_ptr(cs->handles),
			   cs->num_handles * sizeof(*handles))) {
		r = -EFAULT;
		goto out;
	}

	for (i = 0; i < cs->num_handles; i++) {
		gobj = drm_gem_object_lookup(p->filp, handles[i]);
		if (!gobj) {
			r = -ENOENT;
			goto out;
		}
		p->entries[p->num_entries++].bo = gem_to_amdgpu_bo(gobj);
	}
out:
	kvfree(handles);
	return r;
}

static int amdgpu_cs_parser_bos(struct amdgpu_cs_parser *p)
{
	struct amdgpu_bo_list_entry *e;
	unsigned int i;
	int r;

	for (i = 0; i < p->num_entries; i++) {
		struct amdgpu_bo *bo;

		e = &p->entries[i];
		bo = e->bo;
		if (!amdgpu_ttm_tt_has_userptr(bo->tbo.ttm))
			continue;

		e->user_pages = kvmalloc_array(bo->tbo.ttm->num_pages,
					       sizeof(struct page *),
					       GFP_KERNEL | __GFP_ZERO);
		if (!e->user_pages)
			return -ENOMEM;

		r = amdgpu_ttm_tt_get_user_pages(bo->tbo.ttm, e->user_pages);
		if (r) {
			kvfree(e->user_pages);
			e->user_pages = NULL;
			return r;
		}
		p->mn = bo->mn;
	}
	return 0;
}

static int amdgpu_cs_validate(struct amdgpu_cs_parser *p)
{
	struct amdgpu_bo_list_entry *e;
	unsigned int i;
	int r;

	for (i = 0; i < p->num_entries; i++) {
		e = &p->entries[i];
		r = amdgpu_bo_reserve(e->bo, false);
		if (r)
			return r;
		if (e->user_pages)
			amdgpu_ttm_tt_set_user_pages(e->bo->tbo.ttm,
						     e->user_pages);
		r = ttm_bo_validate(&e->bo->tbo, e->bo->preferred_domains);
		amdgpu_bo_unreserve(e->bo);
		if (r)
			return r;
	}
	return 0;
}

static int amdgpu_cs_submit(struct amdgpu_cs_parser *p)
{
	struct amdgpu_bo_list_entry *e;
	int last = 0;
	unsigned int i;
	int r = 0;

	/* No invalidation may come between the check and the doorbell. */
	amdgpu_mn_lock(p->mn);
	for (i = 0; i < p->num_entries; i++) {
		e = &p->entries[i];
		if (!e->user_pages)
			continue;
		if (amdgpu_ttm_tt_userptr_invalidated(e->bo->tbo.ttm, &last)) {
			r = -EAGAIN;
			break;
		}
	}
	amdgpu_mn_unlock(p->mn);
	return r;
}

static void amdgpu_cs_parser_fini(struct amdgpu_cs_parser *p)
{
	unsigned int i;

	for (i = 0; i < p->num_entries; i++) {
		kvfree(p->entries[i].user_pages);
		amdgpu_bo_unref(&p->entries[i].bo);
	}
	kfree(p->entries);
}

int amdgpu_cs_ioctl(struct drm_device *dev, void *data, struct drm_file *filp)
{
	struct amdgpu_cs_parser parser = {
		.adev	= dev->dev_private,
		.filp	= filp,
	};
	int r;

	r = amdgpu_cs_parser_init(&parser, data);
	if (!r)
		r = amdgpu_cs_parser_bos(&parser);
	if (!r)
		r = amdgpu_cs_validate(&parser);
	if (!r)
		r = amdgpu_cs_submit(&parser);
	amdgpu_cs_parser_fini(&parser);
	return r;
}
