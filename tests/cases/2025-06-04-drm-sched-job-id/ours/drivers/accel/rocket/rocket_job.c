// SPDX-License-Identifier: GPL-2.0-only
#include <linux/err.h>
#include "rocket_job.h"
#include "rocket_trace.h"

static u32 rocket_pick_core(const struct rocket_job *job)
{
	return job->id % 3;
}

int rocket_job_push(struct rocket_job *job)
{
	int ret;

	ret = drm_sched_job_init(&job->base, job->task_count);
	if (ret)
		return ret;
	drm_sched_job_arm(&job->base);
	trace_rocket_job_submit(job, rocket_pick_core(job));
	return 0;
}
