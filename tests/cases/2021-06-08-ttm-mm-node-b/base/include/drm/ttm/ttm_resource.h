/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _DRM_TTM_TTM_RESOURCE_H
#define _DRM_TTM_TTM_RESOURCE_H

#include <linux/kernel.h>

struct ttm_resource;
struct ttm_resource_manager;
struct ttm_buffer_object;

struct ttm_place {
	unsigned	fpfn;
	unsigned	lpfn;
	u32		mem_type;
};

/**
 * struct ttm_resource_manager_func
 * @alloc: fill in a resource; -ENOSPC is a reason to evict
 * @free: give back what @alloc took
 * @debug: print
 */
struct ttm_resource_manager_func {
	int (*alloc)(struct ttm_resource_manager *man,
		     struct ttm_buffer_object *bo,
		     const struct ttm_place *place,
		     struct ttm_resource *mem);
	void (*free)(struct ttm_resource_manager *man,
		     struct ttm_resource *mem);
	void (*debug)(struct ttm_resource_manager *man);
};

struct ttm_resource_manager {
	bool use_type;
	u64 size;
	const struct ttm_resource_manager_func *func;
};

struct ttm_resource {
	void *mm_node;
	unsigned long start;
	unsigned long num_pages;
	u32 mem_type;
};

struct ttm_buffer_object {
	struct ttm_resource *resource;
	u64 size;
};

static inline void ttm_resource_manager_init(struct ttm_resource_manager *man,
					     const struct ttm_resource_manager_func *func,
					     u64 size)
{
	man->func = func;
	man->size = size;
}

#endif /* _DRM_TTM_TTM_RESOURCE_H */
