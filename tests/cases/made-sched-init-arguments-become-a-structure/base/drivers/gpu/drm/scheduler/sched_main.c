// SPDX-License-Identifier: MIT
#include <drm/gpu_scheduler.h>
#include <linux/export.h>

/**
 * drm_sched_init - Init a gpu scheduler instance
 */
int drm_sched_init(struct drm_gpu_scheduler *sched,
		   const struct drm_sched_backend_ops *ops,
		   struct workqueue_struct *submit_wq,
		   u32 num_rqs, u32 credit_limit, unsigned int hang_limit,
		   long timeout, const char *name, struct device *dev)
{
	sched->ops = ops;
	sched->credit_limit = credit_limit;
	sched->name = name;
	sched->timeout = timeout;
	sched->dev = dev;
	if (num_rqs > DRM_SCHED_PRIORITY_COUNT)
		return -EINVAL;
	sched->num_rqs = num_rqs;
	return 0;
}
EXPORT_SYMBOL(drm_sched_init);

void drm_sched_fini(struct drm_gpu_scheduler *sched)
{
	sched->num_rqs = 0;
}
EXPORT_SYMBOL(drm_sched_fini);
