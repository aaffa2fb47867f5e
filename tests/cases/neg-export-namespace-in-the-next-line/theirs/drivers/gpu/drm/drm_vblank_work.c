// SPDX-License-Identifier: MIT
#include <linux/sched.h>
#include <drm/drm_vblank.h>

int drm_vblank_worker_init(struct drm_vblank *vblank)
{
	struct sched_param param = {
		.sched_priority = 1,
	};

	return sched_setscheduler(vblank->worker, SCHED_FIFO, &param);
}
