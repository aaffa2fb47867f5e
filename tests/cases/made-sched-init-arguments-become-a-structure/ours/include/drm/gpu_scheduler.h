/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _DRM_GPU_SCHEDULER_H_
#define _DRM_GPU_SCHEDULER_H_

#include <linux/types.h>

#define MAX_SCHEDULE_TIMEOUT	((long)(~0UL >> 1))

struct device;
struct workqueue_struct;
struct drm_sched_job;

enum drm_sched_priority {
	DRM_SCHED_PRIORITY_KERNEL,
	DRM_SCHED_PRIORITY_HIGH,
	DRM_SCHED_PRIORITY_COUNT,
};

struct drm_sched_backend_ops {
	int (*run_job)(struct drm_sched_job *job);
	void (*free_job)(struct drm_sched_job *job);
};

struct drm_gpu_scheduler {
	const struct drm_sched_backend_ops *ops;
	u32 credit_limit;
	long timeout;
	const char *name;
	u32 num_rqs;
	struct device *dev;
};

/**
 * struct drm_sched_init_args - parameters for initializing a DRM GPU scheduler
 */
struct drm_sched_init_args {
	const struct drm_sched_backend_ops *ops;
	struct workqueue_struct *submit_wq;
	u32 num_rqs;
	u32 credit_limit;
	long timeout;
	const char *name;
	struct device *dev;
};

int drm_sched_init(struct drm_gpu_scheduler *sched,
		   const struct drm_sched_init_args *args);
void drm_sched_fini(struct drm_gpu_scheduler *sched);

#endif
