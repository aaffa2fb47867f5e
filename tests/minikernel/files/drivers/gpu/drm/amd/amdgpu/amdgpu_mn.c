// SPDX-License-Identifier: GPL-2.0
/*
 * Watch the address spaces that user pointer buffers live in.
 */
#include <linux/err.h>
#include <linux/mmu_notifier.h>
#include <linux/sched.h>
#include <linux/sched/mm.h>
#include <linux/slab.h>

#include "amdgpu.h"

#if defined(CONFIG_MMU_NOTIFIER)

/* The buffers that start in one range of addresses. */
struct amdgpu_mn_node {
	struct list_head list;
	unsigned long start;
	unsigned long last;
	struct list_head bos;
};

static void amdgpu_mn_destroy(struct work_struct *work)
{
	struct amdgpu_mn *amn = container_of(work, struct amdgpu_mn, work);
	struct amdgpu_device *adev = amn->adev;
	struct amdgpu_mn_node *node, *next_node;
	struct amdgpu_bo *bo, *next_bo;

	mutex_lock(&adev->mn_lock);
	down_write(&amn->lock);
	list_del_init(&amn->list);
	list_for_each_entry_safe(node, next_node, &amn->objects, list) {
		list_for_each_entry_safe(bo, next_bo, &node->bos, mn_list) {
			bo->mn = NULL;
			list_del_init(&bo->mn_list);
		}
		kfree(node);
	}
	up_write(&amn->lock);
	mutex_unlock(&adev->mn_lock);

	mmu_notifier_unregister(&amn->mn, amn->mm);
	kfree(amn);
}

static void amdgpu_mn_release(struct mmu_notifier *mn, struct mm_struct *mm)
{
	struct amdgpu_mn *amn = container_of(mn, struct amdgpu_mn, mn);

	INIT_WORK(&amn->work, amdgpu_mn_destroy);
	schedule_work(&amn->work);
}

/**
 * amdgpu_mn_lock - keep invalidations out during a submission
 * @mn: our notifier, or NULL
 */
void amdgpu_mn_lock(struct amdgpu_mn *mn)
{
	if (mn)
		down_write(&mn->lock);
}

/**
 * amdgpu_mn_unlock - let invalidations in again
 * @mn: our notifier, or NULL
 */
void amdgpu_mn_unlock(struct amdgpu_mn *mn)
{
	if (mn)
		up_write(&mn->lock);
}

static int amdgpu_mn_read_lock(struct amdgpu_mn *amn, bool blockable)
{
	if (blockable)
		down_read(&amn->lock);
	else if (!down_read_trylock(&amn->lock))
		return -EAGAIN;
	return 0;
}

static void amdgpu_mn_read_unlock(struct amdgpu_mn *amn)
{
	up_read(&amn->lock);
}

/* Wait for the buffers of a node and forget their pages. */
static void amdgpu_mn_invalidate_node(struct amdgpu_mn_node *node,
				      unsigned long start, unsigned long end)
{
	struct amdgpu_bo *bo;

	list_for_each_entry(bo, &node->bos, mn_list) {
		if (!amdgpu_ttm_tt_affect_userptr(bo->tbo.ttm, start, end))
			continue;
		if (ttm_bo_wait(&bo->tbo, false, false))
			DRM_ERROR("cannot wait for a user buffer\n");
		amdgpu_ttm_tt_mark_user_pages(bo->tbo.ttm);
	}
}

static int
amdgpu_mn_invalidate_range_start_gfx(struct mmu_notifier *mn,
				     const struct mmu_notifier_range *range)
{
	struct amdgpu_mn *amn = container_of(mn, struct amdgpu_mn, mn);
	unsigned long last = range->end - 1;
	struct amdgpu_mn_node *node;
	int ret = 0;

	if (amdgpu_mn_read_lock(amn, mmu_notifier_range_blockable(range)))
		return -EAGAIN;

	list_for_each_entry(node, &amn->objects, list) {
		if (node->last < range->start || node->start > last)
			continue;
		if (!mmu_notifier_range_blockable(range)) {
			ret = -EAGAIN;
			break;
		}
		amdgpu_mn_invalidate_node(node, range->start, last);
	}

	amdgpu_mn_read_unlock(amn);
	return ret;
}

static int
amdgpu_mn_invalidate_range_start_hsa(struct mmu_notifier *mn,
				     const struct mmu_notifier_range *range)
{
	struct amdgpu_mn *amn = container_of(mn, struct amdgpu_mn, mn);
	unsigned long last = range->end - 1;
	struct amdgpu_mn_node *node;
	struct amdgpu_bo *bo;

	if (amdgpu_mn_read_lock(amn, mmu_notifier_range_blockable(range)))
		return -EAGAIN;

	list_for_each_entry(node, &amn->objects, list) {
		if (node->last < range->start || node->start > last)
			continue;
		list_for_each_entry(bo, &node->bos, mn_list) {
			if (amdgpu_ttm_tt_affect_userptr(bo->tbo.ttm,
							 range->start, last))
				amdgpu_amdkfd_evict_userptr(bo, amn->mm);
		}
	}

	amdgpu_mn_read_unlock(amn);
	return 0;
}

static const struct mmu_notifier_ops amdgpu_mn_ops[] = {
	[AMDGPU_MN_TYPE_GFX] = {
		.release = amdgpu_mn_release,
		.invalidate_range_start = amdgpu_mn_invalidate_range_start_gfx,
	},
	[AMDGPU_MN_TYPE_HSA] = {
		.release = amdgpu_mn_release,
		.invalidate_range_start = amdgpu_mn_invalidate_range_start_hsa,
	},
};

/**
 * amdgpu_mn_get - the notifier of the current process
 * @adev: the device
 * @type: graphics or compute
 *
 * Returns the notifier, made when there was none, or an ERR_PTR().
 */
struct amdgpu_mn *amdgpu_mn_get(struct amdgpu_device *adev,
				enum amdgpu_mn_type type)
{
	struct mm_struct *mm = current->mm;
	struct amdgpu_mn *amn;
	int r;

	mutex_lock(&adev->mn_lock);
	if (down_write_killable(&mm->mmap_sem)) {
		mutex_unlock(&adev->mn_lock);
		return ERR_PTR(-EINTR);
	}

	list_for_each_entry(amn, &adev->mn_list, list) {
		if (amn->mm == mm && amn->type == type)
			goto release_locks;
	}

	amn = kzalloc(sizeof(*amn), GFP_KERNEL);
	if (!amn) {
		amn = ERR_PTR(-ENOMEM);
		goto release_locks;
	}

	amn->adev = adev;
	amn->mm = mm;
	amn->type = type;
	init_rwsem(&amn->lock);
	INIT_LIST_HEAD(&amn->objects);
	amn->mn.ops = &amdgpu_mn_ops[type];

	r = __mmu_notifier_register(&amn->mn, mm);
	if (r) {
		kfree(amn);
		amn = ERR_PTR(r);
		goto release_locks;
	}
	list_add(&amn->list, &adev->mn_list);

release_locks:
	up_write(&mm->mmap_sem);
	mutex_unlock(&adev->mn_lock);
	return amn;
}

/**
 * amdgpu_mn_register - watch the addresses of a buffer
 * @bo: the buffer
 * @addr: its first address
 *
 * Returns 0 or a negative errno.
 */
int amdgpu_mn_register(struct amdgpu_bo *bo, unsigned long addr)
{
	unsigned long last = addr + amdgpu_bo_size(bo) - 1;
	struct amdgpu_device *adev = amdgpu_ttm_adev(bo->tbo.bdev);
	struct amdgpu_mn_node *node;
	struct amdgpu_mn *amn;

	amn = amdgpu_mn_get(adev, AMDGPU_MN_TYPE_GFX);
	if (IS_ERR(amn))
		return PTR_ERR(amn);

	node = kmalloc(sizeof(*node), GFP_KERNEL);
	if (!node)
		return -ENOMEM;

	bo->mn = amn;
	INIT_LIST_HEAD(&node->bos);
	node->start = addr;
	node->last = last;

	down_write(&amn->lock);
	list_add_tail(&bo->mn_list, &node->bos);
	list_add_tail(&node->list, &amn->objects);
	up_write(&amn->lock);
	return 0;
}

/**
 * amdgpu_mn_unregister - stop watching a buffer
 * @bo: the buffer
 */
void amdgpu_mn_unregister(struct amdgpu_bo *bo)
{
	struct amdgpu_device *adev = amdgpu_ttm_adev(bo->tbo.bdev);
	struct amdgpu_mn *amn;

	mutex_lock(&adev->mn_lock);
	amn = bo->mn;
	if (amn) {
		down_write(&amn->lock);
		bo->mn = NULL;
		list_del_init(&bo->mn_list);
		up_write(&amn->lock);
	}
	mutex_unlock(&adev->mn_lock);
}

#endif /* CONFIG_MMU_NOTIFIER */
