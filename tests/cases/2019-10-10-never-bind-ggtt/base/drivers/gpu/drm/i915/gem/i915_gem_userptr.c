// SPDX-License-Identifier: MIT
#include "i915_gem_object.h"

static int i915_gem_userptr_get_pages(void *data)
{
	struct drm_i915_gem_object *obj = data;

	return obj->userptr ? 0 : -EFAULT;
}

const struct drm_i915_gem_object_ops i915_gem_userptr_ops = {
	.flags = I915_GEM_OBJECT_HAS_STRUCT_PAGE |
		 I915_GEM_OBJECT_NO_GGTT,
	.get_pages = i915_gem_userptr_get_pages,
};
