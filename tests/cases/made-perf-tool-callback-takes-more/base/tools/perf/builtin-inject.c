// SPDX-License-Identifier: GPL-2.0
#include "util/tool.h"

struct perf_inject {
	struct perf_tool	tool;
	struct perf_session	*session;
	int			output;
};

static int perf_event__repipe_sample(struct perf_tool *tool, union perf_event *event,
				     struct perf_sample *sample, struct evsel *evsel,
				     struct machine *machine)
{
	(void)tool;
	return event && sample && evsel && machine ? 0 : -1;
}

static int perf_event__round(struct perf_tool *tool, union perf_event *event)
{
	return tool && event ? 0 : -1;
}

int cmd_inject(struct perf_inject *inject)
{
	inject->tool.sample = perf_event__repipe_sample;
	inject->tool.finished_round = perf_event__round;
	return perf_session__process_events(inject->session, &inject->tool);
}
