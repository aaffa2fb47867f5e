/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __AMDGPU_H__
#define __AMDGPU_H__

#include <linux/hmm.h>
#include <linux/kernel.h>
#include <linux/list.h>
#include <linux/mutex.h>
#include <linux/pci.h>
#include <linux/workqueue.h>

#include <drm/amdgpu_drm.h>
#include <drm/drm_device.h>
#include <drm/drm_file.h>
#include <drm/drm_print.h>
#include <drm/ttm/ttm_bo_api.h>

#include "amdgpu_mn.h"
#include "amdgpu_object.h"
#include "amdgpu_ttm.h"

struct amdgpu_mman {
	struct ttm_bo_device bdev;
	bool initialized;
};

struct amdgpu_device {
	struct device *dev;
	struct drm_device *ddev;
	struct pci_dev *pdev;
	void __iomem *rmmio;
	struct amdgpu_mman mman;
	struct mutex mn_lock;
	struct list_head mn_list;
	u64 gart_size;
	u64 real_vram_size;
	bool shutdown;
};

/* The buffers of one command submission. */
struct amdgpu_bo_list_entry {
	struct amdgpu_bo *bo;
	struct page **user_pages;
	bool user_invalidated;
};

struct amdgpu_cs_parser {
	struct amdgpu_device *adev;
	struct drm_file *filp;
	struct amdgpu_bo_list_entry *entries;
	unsigned int num_entries;
	struct amdgpu_mn *mn;
};

int amdgpu_device_init(struct amdgpu_device *adev, struct drm_device *ddev,
		       struct pci_dev *pdev, u32 flags);
void amdgpu_device_fini(struct amdgpu_device *adev);

int amdgpu_cs_ioctl(struct drm_device *dev, void *data,
		    struct drm_file *filp);
int amdgpu_gem_userptr_ioctl(struct drm_device *dev, void *data,
			     struct drm_file *filp);
void amdgpu_gem_object_free(struct drm_gem_object *gobj);

int amdgpu_amdkfd_evict_userptr(struct amdgpu_bo *bo, struct mm_struct *mm);

static inline struct amdgpu_device *
amdgpu_ttm_adev(struct ttm_bo_device *bdev)
{
	return container_of(bdev, struct amdgpu_device, mman.bdev);
}

#endif /* __AMDGPU_H__ */
