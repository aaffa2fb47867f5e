// SPDX-License-Identifier: GPL-2.0-only
#include "../perf_event.h"

#define ACR_MAX	4

static bool acr_counter_full(struct cpu_hw_events *cpuc)
{
	return cpuc->n_events >= ACR_MAX;
}

void intel_pmu_acr_late_setup(struct cpu_hw_events *cpuc, bool last)
{
	if (!acr_counter_full(cpuc))
		return;

	static_call(x86_pmu_drain_pebs)(cpuc, NULL, last);
	cpuc->perf_ctr_pair_en = 0;
}
