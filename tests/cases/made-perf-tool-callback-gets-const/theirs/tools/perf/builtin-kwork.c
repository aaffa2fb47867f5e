// SPDX-License-Identifier: GPL-2.0
#include "util/tool.h"

struct perf_kwork {
	struct perf_tool	tool;
	unsigned long		nr_events;
};

static int perf_kwork__process_sample(struct perf_tool *tool, union perf_event *event,
				      struct perf_sample *sample, struct evsel *evsel,
				      struct machine *machine)
{
	struct perf_kwork *kwork = (struct perf_kwork *)tool;

	kwork->nr_events++;
	return event && sample && evsel && machine ? 0 : -1;
}

int perf_kwork__read(struct perf_kwork *kwork, struct perf_session *session)
{
	kwork->tool.ordered_events = 1;
	kwork->tool.sample = perf_kwork__process_sample;
	return perf_session__process_events(session, &kwork->tool);
}
