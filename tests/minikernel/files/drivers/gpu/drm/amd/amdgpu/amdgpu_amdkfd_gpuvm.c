// SPDX-License-Identifier: GPL-2.0
/*
 * Memory of compute processes.
 */
#include <linux/err.h>
#include <linux/mm.h>
#include <linux/sched/mm.h>

#include "amdgpu.h"

static int update_user_pages(struct amdgpu_bo *bo)
{
	int ret;

	ret = amdgpu_ttm_tt_get_user_pages(bo->tbo.ttm, bo->tbo.ttm->pages);
	if (ret)
		DRM_DEBUG_DRIVER("no pages for a user buffer: %d\n", ret);
	return ret;
}

/**
 * amdgpu_amdkfd_evict_userptr - stop the queues that use a buffer
 * @bo: the buffer
 * @mm: the address space it is in
 *
 * The pages are looked up again before the queues run again.
 */
int amdgpu_amdkfd_evict_userptr(struct amdgpu_bo *bo, struct mm_struct *mm)
{
	int ret;

	if (!mmget_not_zero(mm))
		return -ESRCH;
	ret = amdgpu_bo_reserve(bo, true);
	if (!ret) {
		ret = update_user_pages(bo);
		amdgpu_bo_unreserve(bo);
	}
	mmput(mm);
	return ret;
}
