/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _TRACEPOINT_H
#define _TRACEPOINT_H

#define PARAMS(args...) args
#define TP_PROTO(args...) args
#define TP_ARGS(args...) args

#define DECLARE_TRACE(name, proto, args)	\
	extern int name##_key;	\
	static inline void trace_##name(proto) { name##_key++; }

#endif
