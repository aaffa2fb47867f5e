// SPDX-License-Identifier: GPL-2.0
#include <trace/events/flow.h>

void new_flow(int id);

void new_flow(int id)
{
	if (trace_flow_drop_enabled())
		trace_flow_drop(id);
	trace_flow_seen(id);
}
