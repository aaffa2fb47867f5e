/* SPDX-License-Identifier: GPL-2.0 */
#undef TRACE_SYSTEM
#define TRACE_SYSTEM plumage

#if !defined(_TRACE_PLUMAGE_H) || defined(TRACE_HEADER_MULTI_READ)
#define _TRACE_PLUMAGE_H

#include <linux/tracepoint.h>

DECLARE_EVENT_CLASS(plumage_request,
	TP_PROTO(int id, u32 len),
	TP_ARGS(id, len),
	TP_STRUCT__entry(
		__field(int, id)
		__field(u32, len)
	),
	TP_fast_assign(
		__entry->id = id;
		__entry->len = len;
	),
	TP_printk("id=%d len=%u", __entry->id, __entry->len)
);

DEFINE_EVENT(plumage_request, plumage_queue,
	TP_PROTO(int id, u32 len),
	TP_ARGS(id, len)
);

TRACE_EVENT(plumage_reset,
	TP_PROTO(int id),
	TP_ARGS(id),
	TP_STRUCT__entry(
		__field(int, id)
	),
	TP_fast_assign(
		__entry->id = id;
	),
	TP_printk("id=%d", __entry->id)
);

TRACE_EVENT(plumage_stall,
	TP_PROTO(int id),
	TP_ARGS(id),
	TP_STRUCT__entry(
		__field(int, id)
	),
	TP_fast_assign(
		__entry->id = id;
	),
	TP_printk("stalled id=%d", __entry->id)
);

#endif /* _TRACE_PLUMAGE_H */

#include <trace/define_trace.h>
