/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __AMDGPU_TTM_H__
#define __AMDGPU_TTM_H__

#include <linux/errno.h>
#include <linux/kconfig.h>
#include <linux/types.h>

#include <drm/ttm/ttm_tt.h>

struct amdgpu_device;
struct page;

int amdgpu_ttm_init(struct amdgpu_device *adev);
void amdgpu_ttm_fini(struct amdgpu_device *adev);

#if IS_ENABLED(CONFIG_DRM_AMDGPU_USERPTR)
int amdgpu_ttm_tt_get_user_pages(struct ttm_tt *ttm, struct page **pages);
#else
static inline int amdgpu_ttm_tt_get_user_pages(struct ttm_tt *ttm,
					       struct page **pages)
{
	return -EPERM;
}
#endif

void amdgpu_ttm_tt_set_user_pages(struct ttm_tt *ttm, struct page **pages);
int amdgpu_ttm_tt_set_userptr(struct ttm_tt *ttm, u64 addr, u32 flags);
bool amdgpu_ttm_tt_has_userptr(struct ttm_tt *ttm);
bool amdgpu_ttm_tt_affect_userptr(struct ttm_tt *ttm, unsigned long start,
				  unsigned long end);
void amdgpu_ttm_tt_mark_user_pages(struct ttm_tt *ttm);
bool amdgpu_ttm_tt_userptr_invalidated(struct ttm_tt *ttm,
				       int *last_invalidated);
bool amdgpu_ttm_tt_is_readonly(struct ttm_tt *ttm);

#endif /* __AMDGPU_TTM_H__ */
