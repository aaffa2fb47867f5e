/* SPDX-License-Identifier: GPL-2.0 */
#undef TRACE_SYSTEM
#define TRACE_SYSTEM migrd

#if !defined(_TRACE_MIGRD_H) || defined(TRACE_HEADER_MULTI_READ)
#define _TRACE_MIGRD_H

#include <linux/types.h>
#include <linux/tracepoint.h>

TRACE_EVENT(migrd_start,
	TP_PROTO(unsigned long nr, int nid),
	TP_ARGS(nr, nid),
	TP_STRUCT__entry(
		__field(unsigned long, nr)
		__field(int, nid)
	),
	TP_fast_assign(
		__entry->nr = nr;
		__entry->nid = nid;
	),
	TP_printk("nr=%lu nid=%d", __entry->nr, __entry->nid)
);

DECLARE_EVENT_CLASS(migrd_node,
	TP_PROTO(int nid),
	TP_ARGS(nid),
	TP_STRUCT__entry(
		__field(int, nid)
	),
	TP_fast_assign(
		__entry->nid = nid;
	),
	TP_printk("nid=%d", __entry->nid)
);

DEFINE_EVENT(migrd_node, migrd_wake,
	TP_PROTO(int nid),
	TP_ARGS(nid)
);

DEFINE_EVENT(migrd_node, migrd_throttle,
	TP_PROTO(int nid),
	TP_ARGS(nid)
);

DEFINE_EVENT(migrd_node, migrd_sleep,
	TP_PROTO(int nid),
	TP_ARGS(nid)
);

TRACE_EVENT(migrd_done,
	TP_PROTO(unsigned long nr, int ret),
	TP_ARGS(nr, ret),
	TP_STRUCT__entry(
		__field(unsigned long, nr)
		__field(int, ret)
	),
	TP_fast_assign(
		__entry->nr = nr;
		__entry->ret = ret;
	),
	TP_printk("nr=%lu ret=%d", __entry->nr, __entry->ret)
);

#endif /* _TRACE_MIGRD_H */
