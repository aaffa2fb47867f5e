/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_TRACE_EVENT_FIELDS_H
#define _LINUX_TRACE_EVENT_FIELDS_H

#include <linux/types.h>

#define PARAMS(args...) args
#define TP_PROTO(args...) args
#define TP_STRUCT__entry(args...) args
#define TP_printk(fmt) fmt

#define __field(type, item) type item;
#define __array(type, item, len) type item[len];

/* every event: an entry with its fields, and a format */
#define TRACE_EVENT(name, proto, tstruct, print) \
	struct trace_event_raw_##name { \
		unsigned short type; \
		tstruct \
	}; \
	static const char __maybe_fmt_##name[] = print; \
	void trace_##name(proto)

#endif /* _LINUX_TRACE_EVENT_FIELDS_H */
