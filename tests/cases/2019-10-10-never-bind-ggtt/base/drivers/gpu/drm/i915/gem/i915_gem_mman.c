// SPDX-License-Identifier: MIT
#include "i915_gem_object.h"

int i915_gem_mmap_gtt(struct drm_i915_gem_object *obj, u64 *offset)
{
	if (i915_gem_object_is_proxy(obj))
		return -ENODEV;
	*offset = (unsigned long)obj;
	return 0;
}
