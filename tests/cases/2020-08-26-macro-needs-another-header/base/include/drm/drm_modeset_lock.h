/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _DRM_MODESET_LOCK_H_
#define _DRM_MODESET_LOCK_H_

#include <linux/types.h>

struct drm_device;
struct drm_modeset_acquire_ctx {
	u32 flags;
	bool interruptible;
};

void drm_modeset_acquire_init(struct drm_modeset_acquire_ctx *ctx, u32 flags);
int drm_modeset_lock_all_ctx(struct drm_device *dev,
			     struct drm_modeset_acquire_ctx *ctx);
void drm_modeset_drop_locks(struct drm_modeset_acquire_ctx *ctx);

#define DRM_MODESET_LOCK_ALL_BEGIN(dev, ctx, state, ret) \
	drm_modeset_acquire_init(&ctx, state); \
	ret = drm_modeset_lock_all_ctx(dev, &ctx)

#define DRM_MODESET_LOCK_ALL_END(dev, ctx, ret) \
	drm_modeset_drop_locks(&ctx)

#endif /* _DRM_MODESET_LOCK_H_ */
