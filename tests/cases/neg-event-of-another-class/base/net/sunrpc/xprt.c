// SPDX-License-Identifier: GPL-2.0
#include <trace/events/sunrpc.h>

void xprt_go(int id)
{
	trace_xprt_create(id, 0);
	trace_xprt_destroy(id, 1);
	trace_xprt_reserve(7);
}
