/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _TRACEPOINT_H
#define _TRACEPOINT_H

#define PARAMS(args...) args
#define TP_PROTO(args...) args
#define TP_ARGS(args...) args

#define __DECLARE_TRACE(name, proto, args)	\
	static inline void trace_##name(proto) { }	\
	static inline int trace_##name##_enabled(void) { return 0; }

#define DECLARE_TRACE(name, proto, args)	\
	__DECLARE_TRACE(name##_tp, PARAMS(proto), PARAMS(args))

#define TRACE_EVENT(name, proto, args)	\
	__DECLARE_TRACE(name, PARAMS(proto), PARAMS(args))

#endif
