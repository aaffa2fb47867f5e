// SPDX-License-Identifier: GPL-2.0
#include "util/tool.h"

int kwork__flush(struct perf_tool *tool, union perf_event *event)
{
	if (!tool->finished_round)
		return 0;
	return tool->finished_round(tool, event);
}
