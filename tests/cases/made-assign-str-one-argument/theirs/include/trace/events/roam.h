/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _TRACE_EVENTS_ROAM_H
#define _TRACE_EVENTS_ROAM_H

#include <linux/tracepoint.h>

TRACE_EVENT(wifi_roam,

	TP_PROTO(const char *from, const char *to),

	TP_ARGS(from, to),

	TP_STRUCT__entry(
		__string(from, from)
		__string(to, to)
	),

	TP_fast_assign(
		__assign_str(from, from);
		__assign_str(to, to);
	)
)

#endif
