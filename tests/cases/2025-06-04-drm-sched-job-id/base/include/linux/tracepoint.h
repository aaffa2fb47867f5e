/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_TRACEPOINT_H
#define _LINUX_TRACEPOINT_H

#include <linux/types.h>

#define TP_PROTO(args...)	args
#define TP_ARGS(args...)	args
#define TP_STRUCT__entry(args...) args
#define TP_fast_assign(args...)	args
#define TP_printk(fmt, args...)	fmt
#define __field(type, item)	type item;

#define TRACE_EVENT(name, proto, args, tstruct, assign, print)	\
	struct trace_event_raw_##name {				\
		tstruct						\
	};							\
	static inline void trace_##name(proto)			\
	{							\
		struct trace_event_raw_##name entry, *__entry = &entry; \
		assign						\
	}

#endif
