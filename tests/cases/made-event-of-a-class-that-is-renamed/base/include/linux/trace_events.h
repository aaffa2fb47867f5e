/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _TRACE_EVENTS_H
#define _TRACE_EVENTS_H

#include <linux/types.h>

#define DECLARE_EVENT_CLASS(name, proto, entry) \
	struct trace_event_raw_##name { entry }; \
	typedef void (*btf_trace_##name)proto

#define DEFINE_EVENT(template, name, proto, args) \
	static inline int trace_##name##_size(void) \
	{ return sizeof(struct trace_event_raw_##template); } \
	static inline void trace_##name proto { }
#define PARAMS(args...) args

#endif
