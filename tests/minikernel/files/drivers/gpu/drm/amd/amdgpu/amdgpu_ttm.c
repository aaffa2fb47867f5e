// SPDX-License-Identifier: GPL-2.0
/*
 * Where the pages of buffer objects come from.
 */
#include <linux/dma-mapping.h>
#include <linux/err.h>
#include <linux/mm.h>
#include <linux/sched.h>
#include <linux/sched/mm.h>
#include <linux/slab.h>

#include "amdgpu.h"

/**
 * struct amdgpu_ttm_tt - the pages of one buffer
 * @ttm: what TTM knows of it
 * @offset: where it is bound
 * @userptr: first address, for user pointers
 * @usertask: whose addresses these are
 * @userflags: AMDGPU_GEM_USERPTR_ flags
 * @mmu_invalidations: how often the range was invalidated
 * @last_set_pages: value of @mmu_invalidations when the pages were set
 */
struct amdgpu_ttm_tt {
	struct ttm_tt ttm;
	u64 offset;
	u64 userptr;
	struct task_struct *usertask;
	u32 userflags;
	atomic_t mmu_invalidations;
	int last_set_pages;
};

static inline struct amdgpu_ttm_tt *to_amdgpu_ttm_tt(struct ttm_tt *ttm)
{
	return container_of(ttm, struct amdgpu_ttm_tt, ttm);
}

#if IS_ENABLED(CONFIG_DRM_AMDGPU_USERPTR)
/**
 * amdgpu_ttm_tt_get_user_pages - take references on the pages of a user pointer
 * @ttm: the page array of the buffer
 * @pages: where to put the pages
 *
 * Returns 0 or a negative errno; with an error there are no references.
 */
int amdgpu_ttm_tt_get_user_pages(struct ttm_tt *ttm, struct page **pages)
{
	struct amdgpu_ttm_tt *gtt = to_amdgpu_ttm_tt(ttm);
	struct mm_struct *mm = gtt->usertask->mm;
	unsigned int flags = 0;
	unsigned long pinned = 0;
	long r = 0;

	if (!mm)
		return -ESRCH;

	if (!(gtt->userflags & AMDGPU_GEM_USERPTR_READONLY))
		flags |= FOLL_WRITE;

	down_read(&mm->mmap_sem);
	while (pinned < ttm->num_pages) {
		r = get_user_pages(gtt->userptr + pinned * PAGE_SIZE,
				   ttm->num_pages - pinned, flags,
				   pages + pinned, NULL);
		if (r < 0)
			break;
		pinned += r;
	}
	up_read(&mm->mmap_sem);

	if (r < 0) {
		release_user_pages(pages, pinned, false);
		return r;
	}
	return 0;
}
#endif

/**
 * amdgpu_ttm_tt_set_user_pages - use other pages from now on
 * @ttm: the page array of the buffer
 * @pages: the pages, or NULL for none
 */
void amdgpu_ttm_tt_set_user_pages(struct ttm_tt *ttm, struct page **pages)
{
	struct amdgpu_ttm_tt *gtt = to_amdgpu_ttm_tt(ttm);
	unsigned long i;

	gtt->last_set_pages = atomic_read(&gtt->mmu_invalidations);
	for (i = 0; i < ttm->num_pages; ++i) {
		if (ttm->pages[i])
			put_page(ttm->pages[i]);
		ttm->pages[i] = pages ? pages[i] : NULL;
	}
}

/**
 * amdgpu_ttm_tt_mark_user_pages - the pages are about to be released
 * @ttm: the page array of the buffer
 */
void amdgpu_ttm_tt_mark_user_pages(struct ttm_tt *ttm)
{
	struct amdgpu_ttm_tt *gtt = to_amdgpu_ttm_tt(ttm);
	unsigned long i;

	for (i = 0; i < ttm->num_pages; ++i) {
		if (!ttm->pages[i])
			continue;
		if (!(gtt->userflags & AMDGPU_GEM_USERPTR_READONLY))
			set_page_dirty(ttm->pages[i]);
	}
}

static int amdgpu_ttm_tt_populate(struct ttm_tt *ttm)
{
	struct amdgpu_ttm_tt *gtt = to_amdgpu_ttm_tt(ttm);
	unsigned long i;

	if (gtt->userptr) {
		ttm->page_flags |= TTM_PAGE_FLAG_SG;
		ttm->state = tt_unbound;
		return 0;
	}

	for (i = 0; i < ttm->num_pages; i++) {
		ttm->pages[i] = alloc_page(GFP_KERNEL | __GFP_ZERO);
		if (!ttm->pages[i])
			return -ENOMEM;
	}
	ttm->state = tt_unbound;
	return 0;
}

static void amdgpu_ttm_tt_unpopulate(struct ttm_tt *ttm)
{
	struct amdgpu_ttm_tt *gtt = to_amdgpu_ttm_tt(ttm);
	unsigned long i;

	if (gtt->userptr) {
		amdgpu_ttm_tt_set_user_pages(ttm, NULL);
		ttm->page_flags &= ~TTM_PAGE_FLAG_SG;
		return;
	}
	for (i = 0; i < ttm->num_pages; i++) {
		if (ttm->pages[i])
			__free_page(ttm->pages[i]);
	}
}

static struct ttm_tt *amdgpu_ttm_tt_create(struct ttm_buffer_object *bo,
					   u32 page_flags)
{
	struct amdgpu_ttm_tt *gtt = kzalloc(sizeof(*gtt), GFP_KERNEL);

	if (!gtt)
		return NULL;
	if (ttm_tt_init(&gtt->ttm, bo, page_flags)) {
		kfree(gtt);
		return NULL;
	}
	return &gtt->ttm;
}

/**
 * amdgpu_ttm_tt_set_userptr - make a buffer a user pointer
 * @ttm: the page array of the buffer
 * @addr: first address in the current process
 * @flags: AMDGPU_GEM_USERPTR_ flags
 */
int amdgpu_ttm_tt_set_userptr(struct ttm_tt *ttm, u64 addr, u32 flags)
{
	struct amdgpu_ttm_tt *gtt = to_amdgpu_ttm_tt(ttm);

	if (!ttm)
		return -EINVAL;

	gtt->userptr = addr;
	gtt->userflags = flags;
	gtt->usertask = current->group_leader;
	atomic_inc(&gtt->usertask->usage);
	atomic_set(&gtt->mmu_invalidations, 0);
	gtt->last_set_pages = 0;
	return 0;
}

bool amdgpu_ttm_tt_has_userptr(struct ttm_tt *ttm)
{
	return ttm && to_amdgpu_ttm_tt(ttm)->userptr;
}

/**
 * amdgpu_ttm_tt_affect_userptr - does a change touch this buffer
 * @ttm: the page array of the buffer
 * @start: first address that changes
 * @end: last address that changes
 */
bool amdgpu_ttm_tt_affect_userptr(struct ttm_tt *ttm, unsigned long start,
				  unsigned long end)
{
	struct amdgpu_ttm_tt *gtt = to_amdgpu_ttm_tt(ttm);
	unsigned long size;

	if (!amdgpu_ttm_tt_has_userptr(ttm))
		return false;

	size = ttm->num_pages * PAGE_SIZE;
	if (gtt->userptr > end || gtt->userptr + size <= start)
		return false;

	atomic_inc(&gtt->mmu_invalidations);
	return true;
}

bool amdgpu_ttm_tt_userptr_invalidated(struct ttm_tt *ttm,
				       int *last_invalidated)
{
	struct amdgpu_ttm_tt *gtt = to_amdgpu_ttm_tt(ttm);
	int prev = *last_invalidated;

	*last_invalidated = atomic_read(&gtt->mmu_invalidations);
	return prev != *last_invalidated;
}

bool amdgpu_ttm_tt_is_readonly(struct ttm_tt *ttm)
{
	struct amdgpu_ttm_tt *gtt = to_amdgpu_ttm_tt(ttm);

	return gtt->userflags & AMDGPU_GEM_USERPTR_READONLY;
}

static int amdgpu_bo_move(struct ttm_buffer_object *bo, bool evict,
			  unsigned int new_mem_type)
{
	struct amdgpu_bo *abo = ttm_to_amdgpu_bo(bo);

	if (abo->pin_count > 0)
		return -EINVAL;
	return ttm_bo_wait(bo, true, false);
}

static const struct ttm_bo_driver amdgpu_bo_driver = {
	.ttm_tt_create		= amdgpu_ttm_tt_create,
	.ttm_tt_populate	= amdgpu_ttm_tt_populate,
	.ttm_tt_unpopulate	= amdgpu_ttm_tt_unpopulate,
	.move			= amdgpu_bo_move,
};

int amdgpu_ttm_init(struct amdgpu_device *adev)
{
	adev->mman.bdev.driver = &amdgpu_bo_driver;
	INIT_LIST_HEAD(&adev->mman.bdev.lru);
	adev->mman.initialized = true;
	return 0;
}

void amdgpu_ttm_fini(struct amdgpu_device *adev)
{
	adev->mman.initialized = false;
}
