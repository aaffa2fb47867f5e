// SPDX-License-Identifier: GPL-2.0
#define CREATE_TRACE_POINTS
#include <trace/events/plumage.h>

void plumage_submit(int id, unsigned int len)
{
	trace_plumage_queue(id, len);
}
