/* SPDX-License-Identifier: MIT */
#ifndef __DRM_GEM_H__
#define __DRM_GEM_H__

#include <linux/kernel.h>

struct drm_gem_object;

struct dma_buf_map {
	void *vaddr;
	bool is_iomem;
};

/**
 * struct drm_gem_object_funcs - what a kind of buffer can do
 */
struct drm_gem_object_funcs {
	/** @free: last reference gone */
	void (*free)(struct drm_gem_object *obj);

	/** @pin: keep it where it is, may be NULL */
	int (*pin)(struct drm_gem_object *obj);

	/** @vmap: kernel address of the buffer, drm_gem_vmap() calls it */
	int (*vmap)(struct drm_gem_object *obj, struct dma_buf_map *map);

	/** @vunmap: the reverse of @vmap */
	void (*vunmap)(struct drm_gem_object *obj, struct dma_buf_map *map);
};

struct drm_gem_object {
	const struct drm_gem_object_funcs *funcs;
	size_t size;
};

int drm_gem_vmap(struct drm_gem_object *obj, struct dma_buf_map *map);
void drm_gem_vunmap(struct drm_gem_object *obj, struct dma_buf_map *map);

#endif
