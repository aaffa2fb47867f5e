// SPDX-License-Identifier: MIT
#include <drm/gpu_scheduler.h>
#include <linux/export.h>

/**
 * drm_sched_init - Init a gpu scheduler instance
 */
int drm_sched_init(struct drm_gpu_scheduler *sched, const struct drm_sched_init_args *args)
{
	sched->ops = args->ops;
	sched->credit_limit = args->credit_limit;
	sched->name = args->name;
	sched->timeout = args->timeout;
	sched->dev = args->dev;
	if (args->num_rqs > DRM_SCHED_PRIORITY_COUNT)
		return -EINVAL;
	sched->num_rqs = args->num_rqs;
	return 0;
}
EXPORT_SYMBOL(drm_sched_init);

void drm_sched_fini(struct drm_gpu_scheduler *sched)
{
	sched->num_rqs = 0;
}
EXPORT_SYMBOL(drm_sched_fini);
