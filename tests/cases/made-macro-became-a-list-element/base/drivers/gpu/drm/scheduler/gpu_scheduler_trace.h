/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _DRIVERS_GPU_DRM_SCHEDULER_GPU_SCHEDULER_TRACE_H
#define _DRIVERS_GPU_DRM_SCHEDULER_GPU_SCHEDULER_TRACE_H

#include <linux/trace_event_fields.h>

struct drm_sched_job;

TRACE_EVENT(drm_sched_job,
	    TP_PROTO(struct drm_sched_job *sched_job),
	    TP_STRUCT__entry(
			     __field(u64, id)
			     __field(int, hw_job_count)
			     ),
	    TP_printk("id=%llu, hw job count:%d")
);

#endif /* _DRIVERS_GPU_DRM_SCHEDULER_GPU_SCHEDULER_TRACE_H */
