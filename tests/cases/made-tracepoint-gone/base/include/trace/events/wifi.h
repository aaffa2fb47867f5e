/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _TRACE_EVENTS_WIFI_H
#define _TRACE_EVENTS_WIFI_H

#include <linux/tracepoint.h>

TRACE_EVENT(wifi_scan,
	TP_PROTO(const char *name, u32 freq),
	TP_ARGS(name, freq),
	TP_STRUCT__entry(
		__string(name, name)
		__field(u32, freq)
	),
	TP_fast_assign(
		__assign_str(name, name);
		__entry->freq = freq;
	)
)

#endif
