/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _TRACE_PEER_H
#define _TRACE_PEER_H

#include <linux/types.h>

#ifndef TRACE_EVENT
#define TP_PROTO(args...) args
#define TP_ARGS(args...) args
#define TP_STRUCT__entry(args...)
#define TP_fast_assign(args...)
#define TP_printk(fmt, args...)
#define TRACE_EVENT(name, proto, args, tstruct, assign, print) \
	static inline void trace_##name(proto) { }
#endif

TRACE_EVENT(peer,
	TP_PROTO(unsigned int peer, int usage, const void *where),
	TP_ARGS(peer, usage, where),
	TP_STRUCT__entry(
		__field(unsigned int, peer)
		__field(int, usage)
	),
	TP_fast_assign(
		__entry->peer = peer;
		__entry->usage = usage;
	),
	TP_printk("P=%08x u=%d", __entry->peer, __entry->usage)
);

#endif
