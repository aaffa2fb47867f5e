/* SPDX-License-Identifier: MIT */
#ifndef _DRM_VBLANK_H
#define _DRM_VBLANK_H

struct task_struct;

struct drm_vblank {
	struct task_struct *worker;
};

void drm_vblank_init(struct drm_vblank *vblank);
int drm_vblank_worker_init(struct drm_vblank *vblank);

#endif
