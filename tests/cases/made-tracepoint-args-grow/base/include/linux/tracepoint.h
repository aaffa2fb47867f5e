/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_TRACEPOINT_H
#define _LINUX_TRACEPOINT_H

#include <linux/kernel.h>

#define TP_PROTO(args...) args
#define TP_ARGS(args...) args
#define TP_STRUCT__entry(args...) args
#define TP_fast_assign(args...) args
#define __field(type, item) type item;
#define __string(item, src) const char *item;
#define __assign_str(dst, src) (__entry->dst = (src))
#define TRACE_EVENT(name, proto, args, tstruct, assign)			\
	struct trace_entry_##name { tstruct };				\
	static inline void trace_##name(proto)				\
	{								\
		struct trace_entry_##name e, *__entry = &e;		\
		assign							\
		(void)__entry;						\
	}

#define BTF_SET8_START(name) static const int name[] = {
#define BTF_SET8_END(name) };
#define BTF_ID_FLAGS(x, func, flags...) sizeof(&func),
#define __bpf_kfunc __attribute__((__used__)) noinline
#define __diag_push()
#define __diag_pop()

#endif
