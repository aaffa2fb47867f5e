// SPDX-License-Identifier: MIT
#include <linux/export.h>
#include <linux/sched.h>
#include <drm/drm_vblank.h>

void drm_vblank_init(struct drm_vblank *vblank)
{
	vblank->worker = 0;
}

MODULE_LICENSE("GPL");
