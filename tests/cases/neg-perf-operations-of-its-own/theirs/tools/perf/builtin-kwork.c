// SPDX-License-Identifier: GPL-2.0
#include "util/tool.h"

struct kwork_ops {
	int	(*sample)(struct perf_tool *tool, union perf_event *event,
			  struct perf_sample *sample, struct evsel *evsel,
			  struct machine *machine);
	int	(*finished_round)(struct perf_tool *tool, union perf_event *event);
};

static int kwork__sample(struct perf_tool *tool, union perf_event *event,
			 struct perf_sample *sample, struct evsel *evsel,
			 struct machine *machine)
{
	return tool && event && sample && evsel && machine ? 0 : -1;
}

static int kwork__round(struct perf_tool *tool, union perf_event *event)
{
	return tool->ordered_events && event ? 0 : -1;
}

void perf_kwork__init(struct kwork_ops *ops)
{
	ops->sample = kwork__sample;
	ops->finished_round = kwork__round;
}

int perf_kwork__round(struct kwork_ops *ops, struct perf_tool *tool)
{
	return ops->finished_round(tool, 0);
}
