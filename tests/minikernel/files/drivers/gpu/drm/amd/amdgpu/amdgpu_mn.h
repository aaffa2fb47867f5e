/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __AMDGPU_MN_H__
#define __AMDGPU_MN_H__

#include <linux/kconfig.h>
#include <linux/mmu_notifier.h>
#include <linux/rwsem.h>
#include <linux/workqueue.h>

struct amdgpu_bo;
struct amdgpu_device;

/* Graphics and compute processes evict their buffers in different ways. */
enum amdgpu_mn_type {
	AMDGPU_MN_TYPE_GFX,
	AMDGPU_MN_TYPE_HSA,
};

#if defined(CONFIG_MMU_NOTIFIER)

/**
 * struct amdgpu_mn - the user pointers of one process on one device
 * @adev: the device
 * @mm: the address space
 * @type: who uses it
 * @list: on amdgpu_device.mn_list
 * @work: frees the structure
 * @lock: taken for reading by invalidations, for writing by submissions
 * @objects: one node for each watched range
 * @mn: our notifier
 */
struct amdgpu_mn {
	struct amdgpu_device *adev;
	struct mm_struct *mm;
	enum amdgpu_mn_type type;
	struct list_head list;
	struct work_struct work;
	struct rw_semaphore lock;
	struct list_head objects;
	struct mmu_notifier mn;
};

void amdgpu_mn_lock(struct amdgpu_mn *mn);
void amdgpu_mn_unlock(struct amdgpu_mn *mn);
struct amdgpu_mn *amdgpu_mn_get(struct amdgpu_device *adev,
				enum amdgpu_mn_type type);
int amdgpu_mn_register(struct amdgpu_bo *bo, unsigned long addr);
void amdgpu_mn_unregister(struct amdgpu_bo *bo);

#else

struct amdgpu_mn;

static inline void amdgpu_mn_lock(struct amdgpu_mn *mn)
{
}

static inline void amdgpu_mn_unlock(struct amdgpu_mn *mn)
{
}

static inline struct amdgpu_mn *amdgpu_mn_get(struct amdgpu_device *adev,
					      enum amdgpu_mn_type type)
{
	return NULL;
}

static inline int amdgpu_mn_register(struct amdgpu_bo *bo, unsigned long addr)
{
	return -ENODEV;
}

static inline void amdgpu_mn_unregister(struct amdgpu_bo *bo)
{
}

#endif

#endif /* __AMDGPU_MN_H__ */
