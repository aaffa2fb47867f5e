/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _X86_EVENTS_PERF_EVENT_H
#define _X86_EVENTS_PERF_EVENT_H

#include <linux/types.h>
#include <linux/static_call.h>

struct perf_event {
	u64	config;
	int	idx;
};

struct cpu_hw_events {
	int	n_events;
	u64	perf_ctr_pair_en;
};

struct x86_pmu {
	const char	*name;
	u64		(*update)(struct perf_event *event);
	void		(*drain_pebs)(struct cpu_hw_events *cpuc, void *data, bool last);
};

extern struct x86_pmu x86_pmu;

void intel_pmu_drain_pebs(struct cpu_hw_events *cpuc, void *data, bool last);

DECLARE_STATIC_CALL(x86_pmu_drain_pebs, intel_pmu_drain_pebs);

#endif
