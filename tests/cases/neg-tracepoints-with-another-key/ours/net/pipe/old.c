// SPDX-License-Identifier: GPL-2.0
#include <trace/events/pipe.h>

void old_pipe(int id);

void old_pipe(int id)
{
	trace_pipe_open(id + 1);
}
