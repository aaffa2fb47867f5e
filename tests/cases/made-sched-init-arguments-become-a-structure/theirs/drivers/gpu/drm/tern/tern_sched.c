// SPDX-License-Identifier: GPL-2.0
#include <drm/gpu_scheduler.h>

struct tern_queue {
	struct drm_gpu_scheduler sched;
	struct device *dev;
	u32 depth;
};

static int tern_run_job(struct drm_sched_job *job)
{
	return job ? 0 : -EINVAL;
}

static void tern_free_job(struct drm_sched_job *job)
{
}

static const struct drm_sched_backend_ops tern_sched_ops = {
	.run_job = tern_run_job,
	.free_job = tern_free_job,
};

int tern_queue_init(struct tern_queue *q);
int tern_queue_init(struct tern_queue *q)
{
	int err;

	err = drm_sched_init(&q->sched, &tern_sched_ops, NULL,
			     DRM_SCHED_PRIORITY_COUNT, q->depth, 0,
			     MAX_SCHEDULE_TIMEOUT, "tern", q->dev);
	if (err)
		return err;
	return 0;
}
