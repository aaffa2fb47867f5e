/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _TRACE_FLOW_H
#define _TRACE_FLOW_H

#include <linux/tracepoint.h>

DECLARE_TRACE(flow_open,
	TP_PROTO(int id),
	TP_ARGS(id));

TRACE_EVENT(flow_seen,
	TP_PROTO(int id),
	TP_ARGS(id))

TRACE_EVENT(flow_drop,
	TP_PROTO(int id),
	TP_ARGS(id))

#endif
