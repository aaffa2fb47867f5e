/* SPDX-License-Identifier: MIT */
#ifndef _DRM_GPU_SCHEDULER_H_
#define _DRM_GPU_SCHEDULER_H_

#include <linux/list.h>
#include <linux/types.h>

struct drm_gpu_scheduler;

struct drm_sched_fence {
	u64 drm_client_id;
	u64 seqno;
};

/**
 * struct drm_sched_job - A job to be run by an entity.
 * @credits: the number of credits this job contributes
 * @s_fence: contains the fences for the scheduling of job.
 */
struct drm_sched_job {
	struct list_head		list;
	struct drm_gpu_scheduler	*sched;
	struct drm_sched_fence		*s_fence;
	u32				credits;
};

struct drm_gpu_scheduler {
	const char *name;
};

int drm_sched_job_init(struct drm_sched_job *job, u32 credits);
void drm_sched_job_arm(struct drm_sched_job *job);

#endif
