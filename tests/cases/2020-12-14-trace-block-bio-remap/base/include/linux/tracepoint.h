/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef _LINUX_TRACEPOINT_H
#define _LINUX_TRACEPOINT_H

#define TP_PROTO(args...)	args
#define TP_ARGS(args...)	args

void __trace_hit(const char *name, ...);

#define TRACE_EVENT(name, proto, args)			\
	static inline void trace_##name(proto)		\
	{						\
		__trace_hit(#name, args);		\
	}

#endif
