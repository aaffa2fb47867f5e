// SPDX-License-Identifier: GPL-2.0
#include <trace/events/pipe.h>

void new_pipe(int id);

void new_pipe(int id)
{
	trace_pipe_open(id);
}
