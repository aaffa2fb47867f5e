// SPDX-License-Identifier: GPL-2.0
#include <drm/gpu_scheduler.h>

/* drm_sched_init() has nine arguments, too many for us */
static int tern_sched_init(struct drm_gpu_scheduler *sched, u32 credit_limit,
			   const char *name, struct device *dev)
{
	sched->credit_limit = credit_limit;
	sched->name = name;
	sched->dev = dev;
	sched->num_rqs = DRM_SCHED_PRIORITY_COUNT;
	return 0;
}

int tern_probe(struct drm_gpu_scheduler *sched, struct device *dev);
int tern_probe(struct drm_gpu_scheduler *sched, struct device *dev)
{
	int err = tern_sched_init(sched, 64, "drm_sched_init(queue)", dev);

	if (err)
		drm_sched_fini(sched);
	return err;
}
