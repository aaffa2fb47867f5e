// SPDX-License-Identifier: GPL-2.0
#include <trace/events/flow.h>

void more_flow(int id);

void more_flow(int id)
{
	trace_flow_open(id);
}
