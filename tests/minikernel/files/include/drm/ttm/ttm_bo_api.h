/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _TTM_BO_API_H
#define _TTM_BO_API_H

#include <linux/kref.h>
#include <linux/list.h>
#include <linux/mutex.h>

#include <drm/drm_gem.h>
#include <drm/ttm/ttm_tt.h>

struct ttm_bo_device;

struct ttm_buffer_object {
	struct drm_gem_object base;
	struct ttm_bo_device *bdev;
	struct ttm_tt *ttm;
	struct mutex reserve_lock;
	struct list_head lru;
	unsigned long num_pages;
	unsigned int mem_type;
};

struct ttm_bo_driver {
	struct ttm_tt *(*ttm_tt_create)(struct ttm_buffer_object *bo,
					u32 page_flags);
	int (*ttm_tt_populate)(struct ttm_tt *ttm);
	void (*ttm_tt_unpopulate)(struct ttm_tt *ttm);
	int (*move)(struct ttm_buffer_object *bo, bool evict,
		    unsigned int new_mem_type);
};

struct ttm_bo_device {
	const struct ttm_bo_driver *driver;
	struct list_head lru;
};

int ttm_bo_wait(struct ttm_buffer_object *bo, bool interruptible,
		bool no_wait);
int ttm_bo_validate(struct ttm_buffer_object *bo, unsigned int mem_type);

static inline int ttm_bo_reserve(struct ttm_buffer_object *bo,
				 bool interruptible)
{
	if (interruptible)
		return mutex_lock_interruptible(&bo->reserve_lock);
	mutex_lock(&bo->reserve_lock);
	return 0;
}

static inline void ttm_bo_unreserve(struct ttm_buffer_object *bo)
{
	mutex_unlock(&bo->reserve_lock);
}

#endif /* _TTM_BO_API_H */
