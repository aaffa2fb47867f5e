// SPDX-License-Identifier: MIT
#include <linux/err.h>
#include <linux/module.h>
#include <drm/gpu_scheduler.h>

int drm_sched_job_init(struct drm_sched_job *job, u32 credits)
{
	if (!credits)
		return -EINVAL;
	job->credits = credits;
	return 0;
}
EXPORT_SYMBOL(drm_sched_job_init);

void drm_sched_job_arm(struct drm_sched_job *job)
{
	struct drm_gpu_scheduler *sched = job->sched;

	job->id = ++sched->job_id_count;
	job->s_fence->seqno++;
}
EXPORT_SYMBOL(drm_sched_job_arm);
