/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_TRACE_EVENT_FIELDS_H
#define _LINUX_TRACE_EVENT_FIELDS_H

#include <linux/types.h>

#define PARAMS(args...) args
#define TP_PROTO(args...) args
#define TP_STRUCT__entry(args...) args
#define TP_printk(fmt) fmt

struct trace_event_fields {
	const char *type;
	const char *name;
	int size;
};

#define __field(_type, _item) { .type = #_type, .name = #_item, .size = sizeof(_type) },
#define __array(_type, _item, _len) { .type = #_type, .name = #_item, .size = sizeof(_type) * (_len) },

/* every event: an entry with its fields, and a format */
#define TRACE_EVENT(name, proto, tstruct, print) \
	static const struct trace_event_fields trace_event_fields_##name[] = { \
		tstruct \
		{} \
	}; \
	static const char __maybe_fmt_##name[] = print; \
	void trace_##name(proto)

#endif /* _LINUX_TRACE_EVENT_FIELDS_H */
