// SPDX-License-Identifier: GPL-2.0-only
#include <drm/drm_bridge.h>

struct bo_base {
	struct drm_gem_object gem;
	int pin;
};

struct bo {
	struct bo_base base;
	struct bo *peer;
};

size_t bo_total(const struct bo *bo)
{
	return bo->base.gem.size + bo->peer->base.gem.size;
}
