// SPDX-License-Identifier: GPL-2.0-only
#include "../perf_event.h"

DEFINE_STATIC_CALL(x86_pmu_drain_pebs, intel_pmu_drain_pebs);

void intel_pmu_drain_pebs(struct cpu_hw_events *cpuc, void *data)
{
	if (data)
		cpuc->n_events = 0;
}

void intel_pmu_drain_pebs_buffer(struct cpu_hw_events *cpuc)
{
	static_call(x86_pmu_drain_pebs)(cpuc, NULL);
}
