/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __ROCKET_TRACE_H__
#define __ROCKET_TRACE_H__

#include <linux/tracepoint.h>
#include "rocket_job.h"

TRACE_EVENT(rocket_job_submit,
	TP_PROTO(const struct rocket_job *job, u32 core),
	TP_ARGS(job, core),
	TP_STRUCT__entry(
		__field(u64, id)
		__field(u64, seqno)
		__field(u32, core)
	),
	TP_fast_assign(
		__entry->id = job->base.id;
		__entry->seqno = job->base.s_fence->seqno;
		__entry->core = core;
	),
	TP_printk("id=%llu seqno=%llu core=%u", __entry->id, __entry->seqno,
		  __entry->core)
);

#endif
