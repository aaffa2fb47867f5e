/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_TRACEPOINT_H
#define _LINUX_TRACEPOINT_H

#define TP_PROTO(args...)	args
#define TP_ARGS(args...)	args

#define DECLARE_EVENT_CLASS(name, proto, args, print)			\
	static inline void trace_event_raw_##name(proto) { }

#define DEFINE_EVENT(template, name, proto, args)			\
	static inline void trace_##name(proto)				\
	{ trace_event_raw_##template(args); }

#endif
