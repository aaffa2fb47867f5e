// SPDX-License-Identifier: GPL-2.0-only
#include "../perf_event.h"

struct acr_ops {
	void	(*drain_pebs)(struct cpu_hw_events *cpuc, void *data, bool last);
};

void acr_drain(struct cpu_hw_events *cpuc, void *data, bool last);
DECLARE_STATIC_CALL(acr_drain_pebs, acr_drain);

u64 intel_pmu_acr_late_setup(struct cpu_hw_events *cpuc, struct acr_ops *ops,
			     struct perf_event *event)
{
	if (cpuc->n_events)
		ops->drain_pebs(cpuc, NULL, true);
	static_call(acr_drain_pebs)(cpuc, NULL, true);

	return x86_pmu.update(event);
}
