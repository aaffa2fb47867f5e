/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __PERF_TOOL_H
#define __PERF_TOOL_H

union perf_event;
struct perf_session;
struct perf_sample;
struct evsel;
struct machine;
struct perf_tool;

typedef int (*event_sample)(const struct perf_tool *tool, union perf_event *event,
			    struct perf_sample *sample,
			    struct evsel *evsel, struct machine *machine);

typedef int (*event_op)(const struct perf_tool *tool, union perf_event *event,
			struct perf_sample *sample, struct machine *machine);

struct perf_tool {
	event_sample	sample,
			read;
	event_op	mmap,
			comm;
	int		(*finished_round)(struct perf_tool *tool, union perf_event *event);
	int		ordered_events;
};

int perf_session__process_events(struct perf_session *session, struct perf_tool *tool);

#endif
