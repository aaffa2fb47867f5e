/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __ROCKET_JOB_H__
#define __ROCKET_JOB_H__

#include <drm/gpu_scheduler.h>

struct rocket_task {
	u64 regcmd;
	u32 regcmd_count;
};

struct rocket_job {
	struct drm_sched_job base;
	struct rocket_task *tasks;
	u32 task_count;
	u32 id;
};

#endif
