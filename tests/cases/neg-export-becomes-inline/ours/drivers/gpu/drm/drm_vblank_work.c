// SPDX-License-Identifier: MIT
#include <linux/sched.h>
#include <drm/drm_vblank.h>

int drm_vblank_worker_init(struct drm_vblank *vblank)
{
	sched_set_fifo(vblank->worker);
	return 0;
}
