// SPDX-License-Identifier: GPL-2.0
#include "util/tool.h"

static int kwork__round(struct perf_tool *tool, union perf_event *event)
{
	return tool->ordered_events && event ? 0 : -1;
}

void perf_kwork__init(struct perf_tool *tool)
{
	tool->finished_round = kwork__round;
}
