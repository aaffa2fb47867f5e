// SPDX-License-Identifier: GPL-2.0
#include <trace/events/flow.h>

void old_flow(int id);

void old_flow(int id)
{
	trace_flow_open_tp(id);
}
