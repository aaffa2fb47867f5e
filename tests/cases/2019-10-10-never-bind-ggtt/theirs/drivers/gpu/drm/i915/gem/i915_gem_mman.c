// SPDX-License-Identifier: MIT
#include "i915_gem_object.h"

int i915_gem_mmap_gtt(struct drm_i915_gem_object *obj, u64 *offset)
{
	if (i915_gem_object_is_proxy(obj))
		return -ENODEV;
	if (i915_gem_object_never_bind_ggtt(obj))
		return -EINVAL;
	*offset = (unsigned long)obj;
	return 0;
}
