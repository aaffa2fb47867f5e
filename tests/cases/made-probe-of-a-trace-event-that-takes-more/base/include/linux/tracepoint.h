/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _TRACEPOINT_H
#define _TRACEPOINT_H

#define PARAMS(args...) args
#define TP_PROTO(args...) args
#define TP_ARGS(args...) args
#define DECLARE_TRACE(name, proto, args)				\
static inline void trace_##name(proto) { }				\
static inline int register_trace_##name(void (*probe)(void *, proto), void *data)	\
{									\
	return probe && data ? 0 : -1;					\
}									\
static inline int unregister_trace_##name(void (*probe)(void *, proto), void *data)	\
{									\
	return probe && data ? 0 : -1;					\
}

#endif
